"""Which place a report is of: short names, places of their year, and names that several places bear."""

from __future__ import annotations

import pytest

from kg.model import Level, ReportIdentity
from kg.resolve.identity import resolve_identity
from tests.unit.resolve.reports import BODY, mentions_of

REPORT = "年政府信息公开工作年度报告"


def identity_of(head: str, year: int, text: str = "", name: str = "report.txt") -> ReportIdentity:
    return resolve_identity(mentions_of(f"{head}{year}{REPORT}\n{BODY}{text}\n", name=name))


@pytest.mark.parametrize(
    ("head", "year", "issuer", "place", "parent"),
    [
        # short names
        ("广西", 2013, "广西壮族自治区人民政府", "广西壮族自治区", None),
        ("恩施州", 2013, "恩施土家族苗族自治州人民政府", "恩施土家族苗族自治州", "湖北省"),
        ("湖北省恩施州巴东县", 2013, "巴东县人民政府", "巴东县", "恩施土家族苗族自治州"),
        ("楚雄州人民政府", 2009, "楚雄彝族自治州人民政府", "楚雄彝族自治州", "云南省"),
        ("莫力达瓦旗", 2015, "莫力达瓦达斡尔族自治旗人民政府", "莫力达瓦达斡尔族自治旗", "呼伦贝尔市"),
        ("南京鼓楼区", 2013, "南京市鼓楼区人民政府", "南京市鼓楼区", "南京市"),
        # as of the year
        ("达县人民政府", 2009, "达县人民政府", "达县", "达州市"),
        ("四川省达州市达川区", 2014, "达州市达川区人民政府", "达州市达川区", "达州市"),
        ("襄樊市襄阳区", 2009, "襄樊市襄阳区人民政府", "襄樊市襄阳区", "襄樊市"),
        ("卢湾区", 2010, "上海市卢湾区人民政府", "上海市卢湾区", "上海市"),
        ("淮安市楚州区", 2011, "淮安市楚州区人民政府", "淮安市楚州区", "淮安市"),
        ("毕节地区行政公署", 2009, "毕节地区行政公署", "毕节地区", "贵州省"),
        ("巢湖市人民政府", 2009, "巢湖市人民政府", "巢湖市", "安徽省"),
        ("巢湖市人民政府", 2014, "合肥市巢湖市人民政府", "合肥市巢湖市", "合肥市"),
        ("无为县", 2009, "无为县人民政府", "无为县", "巢湖市"),
        ("无为县", 2012, "无为县人民政府", "无为县", "芜湖市"),
        ("双流县", 2015, "双流县人民政府", "双流县", "成都市"),
        # zones
        ("天津滨海新区", 2014, "天津市滨海新区人民政府", "天津市滨海新区", "天津市"),
        ("苏州工业园区管委会", 2013, "苏州工业园区管理委员会", "苏州工业园区", "苏州市"),
        ("万盛经开区", 2013, "万盛经开区管委会", "万盛经开区", "重庆市"),
        ("中国（福建）自由贸易试验区厦门片区管委会", 2016, "中国（福建）自由贸易试验区厦门片区管理委员会", "中国（福建）自由贸易试验区厦门片区", "中国（福建）自由贸易试验区"),
        # districts called by what every town has
        ("长治市城区", 2012, "长治市城区人民政府", "长治市城区", "长治市"),
        ("阳泉市郊区", 2020, "阳泉市郊区人民政府", "阳泉市郊区", "阳泉市"),
        ("阳泉市矿区", 2014, "阳泉市矿区人民政府", "阳泉市矿区", "阳泉市"),
        ("江苏省苏州工业园区", 2014, "苏州工业园区管理委员会", "苏州工业园区", "苏州市"),
        ("余杭经济技术开发区", 2014, "余杭经济技术开发区管理委员会", "余杭经济技术开发区", "杭州市余杭区"),
        ("苏州市昆山经济技术开发区", 2014, "昆山经济技术开发区管理委员会", "昆山经济技术开发区", "昆山市"),
        ("上海外高桥保税区管委会", 2014, "上海外高桥保税区管理委员会", "上海外高桥保税区", "上海市"),
        ("西安国际港务区", 2014, "西安国际港务区管理委员会", "西安国际港务区", "西安市"),
        ("新疆乌鲁木齐高新区", 2014, "乌鲁木齐高新区管委会", "乌鲁木齐高新区", "乌鲁木齐市"),
        ("雄安新区容城县", 2020, "容城县人民政府", "容城县", "保定市"),
        ("南昌红谷滩新区", 2014, "南昌红谷滩新区管理委员会", "南昌红谷滩新区", "南昌市"),
        ("秦皇岛市北戴河新区", 2014, "秦皇岛市北戴河新区管理委员会", "秦皇岛市北戴河新区", "秦皇岛市"),
        ("二连浩特边境经济合作区", 2014, "二连浩特边境经济合作区管理委员会", "二连浩特边境经济合作区", "二连浩特市"),
        ("云泽县化工园区", 2014, "云泽县化工园区管理委员会", "云泽县化工园区", "云泽县"),
        ("洋浦经济开发区管理委员会", 2014, "海南洋浦经济开发区管理委员会", "海南洋浦经济开发区", "海南省"),
        ("河南省济源市（产城融合示范区）", 2021, "济源市人民政府", "济源市", "河南省"),
        # banners, sumu, cities without counties, the corps
        ("阿巴嘎旗查干淖尔苏木", 2013, "阿巴嘎旗查干淖尔苏木人民政府", "阿巴嘎旗查干淖尔苏木", "阿巴嘎旗"),
        ("新疆生产建设兵团第八师石河子市", 2013, "石河子市人民政府", "石河子市", "新疆维吾尔自治区"),
    ],
)  # fmt: skip
def test_places_of_many_kinds(
    head: str, year: int, issuer: str, place: str, parent: str | None
) -> None:
    identity = identity_of(head, year)
    assert identity.issuer is not None
    assert identity.place is not None
    assert (identity.issuer.name, identity.place.name) == (issuer, place)
    assert identity.place.parent == parent
    assert identity.unresolved == ()


@pytest.mark.parametrize(
    ("head", "text", "name", "place"),
    [
        ("鼓楼区", "联系地址：南京市山西路124号，邮编：210009。", "r.txt", "南京市鼓楼区"),
        ("鼓楼区", "办公地址：福州津泰路98号。", "r.txt", "福州市鼓楼区"),
        ("鼓楼区人民政府", "落实河南省和开封市人民政府的要求。", "r.txt", "开封市鼓楼区"),
        ("鼓楼区", "华侨路街道、湖南路街道建成查阅点。", "r.txt", "南京市鼓楼区"),
        ("鼓楼区", "按照徐州市政府办公室的部署公开。", "r.txt", "徐州市鼓楼区"),
        ("鼓楼区华侨路街道", "", "r.txt", "南京市鼓楼区华侨路街道"),
        ("鼓楼区石汀街道", "南京市领导来访。", "r.txt", "南京市鼓楼区石汀街道"),
        ("城区人民政府", "报送长治市人民政府。", "r.txt", "长治市城区"),
        ("市中区", "联系地址：乐山市柏杨东路。", "r.txt", "乐山市市中区"),
        ("鼓楼区教育局", "", "江苏/徐州市/2013.txt", "徐州市鼓楼区"),
        ("朝阳区教育委员会", "北京市朝阳区教育委员会", "r.txt", "北京市朝阳区"),
        ("城关镇人民政府", "由陕西省安康市旬阳县城关镇人民政府编制。", "r.txt", "旬阳县城关镇"),
        ("城关镇", "位于云梦县。", "r.txt", "云梦县城关镇"),
        ("", "南昌市西湖区民政局\n2014年3月1日", "r.txt", "南昌市西湖区"),
        ("自治区人民政府办公厅", "新疆维吾尔自治区人民政府办公厅\n2014年3月1日", "r.txt", "新疆维吾尔自治区"),
        ("自治区党委办公厅", "全区推进公开，宁夏各级机关落实。", "r.txt", "宁夏回族自治区"),
    ],
)  # fmt: skip
def test_what_the_report_names_decides_between_places_of_one_name(
    head: str, text: str, name: str, place: str
) -> None:
    identity = identity_of(head, 2013, text, name)
    assert identity.place is not None
    assert identity.place.name == place
    assert identity.issuer is not None
    assert identity.issuer.place == place


@pytest.mark.parametrize(
    ("head", "text", "level"),
    [
        ("鼓楼区", "", Level.COUNTY),
        ("鼓楼区教育局", "", Level.COUNTY),
        ("鼓楼区", "与南京市、徐州市交流。", Level.COUNTY),
        ("城关镇人民政府", "", Level.TOWNSHIP),
        ("鼓楼区石汀街道", "", Level.TOWNSHIP),
        ("", "鼓楼区教育局\n2014年3月1日", Level.COUNTY),
    ],
)
def test_without_evidence_the_place_stays_open(head: str, text: str, level: Level) -> None:
    identity = identity_of(head, 2013, text)
    assert (identity.place, identity.issuer, identity.level) == (None, None, level)
    (open_point,) = identity.unresolved
    assert open_point.kind == "place"
    assert "may be" in open_point.reason


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("石汀县人民政府办公室\n2014年3月1日", "place", "names a body of 石汀县"),
        ("本报告由石汀县人民政府办公室编制。", "place", "the report is of 云泽县"),
        ("统计自2012年1月1日起至12月31日止。", "year", "of 2012, the report of 2013"),
        ("统计自2013年1月1日起至12月31日止。", None, ""),
    ],
)
def test_what_was_left_of_another_report_is_said(text: str, kind: str | None, reason: str) -> None:
    found = identity_of("云泽县", 2013, text).unresolved
    assert [each.kind for each in found] == ([kind] if kind else [])
    assert all(reason in each.reason for each in found)
