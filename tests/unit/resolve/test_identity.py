from datetime import date

import pytest

from kg.model import Form, Level
from kg.resolve.agencies.facts import resolve_agencies
from kg.resolve.identity import resolve_identity
from tests.unit.resolve.reports import BODY, mentions_of

REPORT = "2013年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("opening", "closing", "issuer", "place", "level"),
    [
        # provinces, autonomous regions, municipalities
        ("2013年度浙江省政府信息公开工作报告\n按照规定，由浙江省人民政府办公厅编制本报告。", "", "浙江省人民政府办公厅", "浙江省", Level.PROVINCE),
        ("广西壮族自治区" + REPORT, "广西壮族自治区人民政府办公厅\n2014年3月31日", "广西壮族自治区人民政府办公厅", "广西壮族自治区", Level.PROVINCE),
        ("重庆市" + REPORT + "\n本报告由市政府办公厅编制。", "", "重庆市人民政府办公厅", "重庆市", Level.PROVINCE),
        ("新疆生产建设兵团" + REPORT, "", "新疆生产建设兵团", "新疆生产建设兵团", Level.PROVINCE),
        # prefectures
        ("大理白族自治州人民政府" + REPORT, "大理州人民政府", "大理白族自治州人民政府", "大理白族自治州", Level.PREFECTURE),
        ("内蒙古自治区锡林郭勒盟行政公署" + REPORT, "", "锡林郭勒盟行政公署", "锡林郭勒盟", Level.PREFECTURE),
        ("新疆维吾尔自治区喀什地区" + REPORT, "", "喀什地区行政公署", "喀什地区", Level.PREFECTURE),
        ("二〇一三年度青岚市政府信息公开年度报告", "", "青岚市人民政府", "青岚市", Level.PREFECTURE),
        ("青岚市人民政府办公厅\n关于2013年度政府信息公开工作情况的报告", "", "青岚市人民政府办公厅", "青岚市", Level.PREFECTURE),
        # counties, county-level cities, districts, banners, zones
        ("云泽县" + REPORT + "\n本报告由云泽县人民政府办公室根据《条例》编制。", "", "云泽县人民政府办公室", "云泽县", Level.COUNTY),
        ("青岚市云泽县人民政府\n" + REPORT, "青岚市云泽县人民政府办公室\n2014年3月20日", "云泽县人民政府办公室", "云泽县", Level.COUNTY),
        ("云泽县人民政府" + REPORT + "\n请与云泽县人民政府办公室联系。", "", "云泽县人民政府", "云泽县", Level.COUNTY),
        ("云泽县" + REPORT, "没有其他事项。云泽县人民政府办公室2014年3月20日", "云泽县人民政府办公室", "云泽县", Level.COUNTY),
        ("【年报】云泽县" + REPORT, "", "云泽县人民政府", "云泽县", Level.COUNTY),
        ("义乌市2013年政府信息公开年度报告\n（2014年3月）", "", "义乌市人民政府", "义乌市", Level.COUNTY),
        ("四川省阿坝藏族羌族自治州九寨沟县" + REPORT, "", "九寨沟县人民政府", "九寨沟县", Level.COUNTY),
        ("宁波市鄞县" + REPORT, "", "鄞县人民政府", "鄞县", Level.COUNTY),
        ("重庆市江北区" + REPORT, "", "重庆市江北区人民政府", "重庆市江北区", Level.COUNTY),
        ("正镶白旗" + REPORT, "正镶白旗人民政府办公室", "正镶白旗人民政府办公室", "正镶白旗", Level.COUNTY),
        ("北京市朝阳区人民政府" + REPORT, "", "北京市朝阳区人民政府", "北京市朝阳区", Level.COUNTY),
        ("重庆两江新区" + REPORT, "", "重庆两江新区管理委员会", "重庆两江新区", Level.COUNTY),
        ("青岚高新技术产业开发区管理委员会" + REPORT, "", "青岚高新技术产业开发区管理委员会", "青岚高新技术产业开发区", Level.COUNTY),
        # towns, townships, subdistricts
        ("石汀镇信息公开年度工作报告（2013年）", "", "石汀镇人民政府", "石汀镇", Level.TOWNSHIP),
        ("云泽县石汀乡人民政府2013年度政府信息公开工作报告", "", "云泽县石汀乡人民政府", "云泽县石汀乡", Level.TOWNSHIP),
        ("重庆市长寿区邻封镇" + REPORT, "", "重庆市长寿区邻封镇人民政府", "重庆市长寿区邻封镇", Level.TOWNSHIP),
        ("上海市静安区人民政府南京西路街道办事处" + REPORT, "", "上海市静安区南京西路街道办事处", "上海市静安区南京西路街道", Level.TOWNSHIP),
        ("云泽县青石乡人民政府信息公开工作2013年年度报告", "青石乡人民政府\n2014年1月15日", "云泽县青石乡人民政府", "云泽县青石乡", Level.TOWNSHIP),
        ("石汀镇人民政府" + REPORT + "\n由云泽县石汀镇人民政府编制。", "", "云泽县石汀镇人民政府", "云泽县石汀镇", Level.TOWNSHIP),
        ("仙林街道" + REPORT + "\n由南京市栖霞区人民政府仙林街道办事处编制。", "", "南京市栖霞区仙林街道办事处", "南京市栖霞区仙林街道", Level.TOWNSHIP),
        ("西藏自治区那曲地区安多县" + REPORT, "", "安多县人民政府", "安多县", Level.COUNTY),
        ("石汀区" + REPORT + "\n落实《青岚市政务公开办法》。", "", "青岚市石汀区人民政府", "青岚市石汀区", Level.COUNTY),
        # bodies of the centre at a place, bodies without a place in their name, companies, courts
        ("中华人民共和国青岛海关" + REPORT, "", "青岛海关", "青岛市", Level.DEPARTMENT),
        ("中国银行保险监督管理委员会丽水监管分局" + REPORT, "", "中国银行保险监督管理委员会丽水监管分局", "丽水市", Level.DEPARTMENT),
        ("长江海事局" + REPORT, "", "长江海事局", None, Level.DEPARTMENT),
        ("青岛水务集团有限公司" + REPORT, "", "青岛水务集团有限公司", "青岛市", Level.DEPARTMENT),
        ("湖南省高级人民法院" + REPORT, "", "湖南省高级人民法院", "湖南省", Level.DEPARTMENT),
        ("新疆生产建设兵团第八师教育局" + REPORT, "", "新疆生产建设兵团第八师教育局", "新疆生产建设兵团第八师", Level.DEPARTMENT),
        # departments
        ("发布机构：四川省财政厅　发布日期：2014-03-1109:20　来源：办公室\n四川省财政厅" + REPORT, "四川省财政厅\n2014年3月10日", "四川省财政厅", "四川省", Level.DEPARTMENT),
        ("国家税务总局云泽县税务局" + REPORT, "", "国家税务总局云泽县税务局", "云泽县", Level.DEPARTMENT),
        ("财政部" + REPORT, "财政部\n2014年3月25日", "财政部", None, Level.DEPARTMENT),
        ("国家税务总局青岚市税务局" + REPORT, "", "国家税务总局青岚市税务局", "青岚市", Level.DEPARTMENT),
        ("江苏省教育厅2013年度信息公开工作年度报告", "", "江苏省教育厅", "江苏省", Level.DEPARTMENT),
        ("杭州市西湖区文化和旅游局" + REPORT, "", "杭州市西湖区文化和旅游局", "杭州市西湖区", Level.DEPARTMENT),
        ("青岚市城市管理局2013年政府信息公开年报", "", "青岚市城市管理局", "青岚市", Level.DEPARTMENT),
        ("青岚市教育局关于2013年政府信息公开工作的报告", "青岚市教育局", "青岚市教育局", "青岚市", Level.DEPARTMENT),
        ("2013年政府信息公开工作情况报告\n本报告由青岚市民政局编制。", "青岚市民政局\n2014年3月1日", "青岚市民政局", "青岚市", Level.DEPARTMENT),
        ("2013年度政务公开工作年度报告\n根据《条例》，云泽县交通运输局编制了本报告。", "", "云泽县交通运输局", "云泽县", Level.DEPARTMENT),
        ("政府信息公开年度报告\n（2013年度）\n青岚市气象局\n2014年2月", "", "青岚市气象局", "青岚市", Level.DEPARTMENT),
        ("发布机构：云泽县水务局\n名称：云泽县水务局" + REPORT, "", "云泽县水务局", "云泽县", Level.DEPARTMENT),
    ],
)  # fmt: skip
def test_issuer_place_and_level_of_many_openings(
    opening: str, closing: str, issuer: str, place: str | None, level: Level
) -> None:
    identity = resolve_identity(mentions_of(f"{opening}\n{BODY}{closing}\n"))
    assert identity.issuer is not None
    assert identity.issuer.name == issuer
    assert (identity.place.name if identity.place else None) == place
    assert identity.level is level
    assert identity.year == 2013


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"青岚市{REPORT}\n{BODY}", f"青岚市{REPORT}"),
        (f"青岚市云泽区\n2013年\n政府信息公开工作\n年度报告\n{BODY}", f"青岚市云泽区{REPORT}"),
        (f"青岚市\n\n{REPORT}\n{BODY}", f"青岚市{REPORT}"),
        (f"首页>信息公开>年报\n云泽县{REPORT}\n{BODY}", f"云泽县{REPORT}"),
        (f"云泽县{REPORT}\n云泽县{REPORT}\n{BODY}", f"云泽县{REPORT}"),
        (f"现发布《云泽县{REPORT}》。\n{BODY}", f"云泽县{REPORT}"),
        (f"云泽县{REPORT}根据《条例》，编制本报告。\n{BODY}", f"云泽县{REPORT}"),
        (f"云泽县政府信息公开工作年度报告（2013年度）\n{BODY}", "云泽县政府信息公开工作年度报告（2013年度）"),
    ],
)  # fmt: skip
def test_titles_are_joined_over_lines(text: str, title: str) -> None:
    assert resolve_identity(mentions_of(text)).title == title


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        (f"云泽县{REPORT}\n{BODY}云泽县人民政府\n2014年3月20日\n", date(2014, 3, 20)),
        (f"云泽县{REPORT}\n{BODY}云泽县人民政府2014年3月20日\n", date(2014, 3, 20)),
        (f"云泽县{REPORT}\n{BODY}二〇一四年三月二十一日\n", date(2014, 3, 21)),
        (f"云泽县{REPORT}\n（2014年3月9日）\n{BODY}", date(2014, 3, 9)),
        (f"云泽县{REPORT}\n发布时间：2014-03-1109:15 浏览次数：12\n{BODY}", date(2014, 3, 11)),
        (
            f"云泽县{REPORT}\n来源：县府办　发布时间：2014-03-12　字号：大\n根据《条例》编制本报告。\n{BODY}",
            date(2014, 3, 12),
        ),
        (f"云泽县{REPORT}\n{BODY}没有其他事项。云泽县人民政府2014年3月20日\n", date(2014, 3, 20)),
        (f"云泽县{REPORT}\n本报告的数据统计截至2013年12月31日。\n{BODY}", None),
        (f"云泽县{REPORT}\n{BODY}云泽县人民政府\n2014年2月30日\n", None),
    ],
)
def test_the_date_of_issue_is_the_one_stated_as_such(text: str, issued: date | None) -> None:
    assert resolve_identity(mentions_of(text)).issued == issued


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("云泽县政府信息公开工作年度报告\n本报告数据自2012年1月1日起至12月31日止。", 2012),
        ("云泽县政府信息公开工作年度报告\n2011年，全县推进政府信息公开。", 2011),
        ("云泽县二○一○年政府信息公开工作年度报告", 2010),
    ],
)
def test_the_year_is_that_of_title_period_or_opening(opening: str, year: int) -> None:
    assert resolve_identity(mentions_of(f"{opening}\n{BODY}")).year == year


def test_a_title_without_a_body_leaves_the_issuer_open() -> None:
    identity = resolve_identity(mentions_of(f"{REPORT}\n{BODY}"))
    assert identity.issuer is None
    assert identity.place is None
    assert identity.level is None


def test_an_unknown_city_is_a_countys_where_its_report_speaks_of_towns() -> None:
    text = f"青岚市{REPORT}\n各镇、各乡镇和街镇共公开信息46条，各乡镇均设立查阅点。\n{BODY}"
    identity = resolve_identity(mentions_of(text))
    assert identity.level is Level.COUNTY


@pytest.mark.parametrize(
    ("year", "table", "form"),
    [
        (2019, "信息内容 本年新制作数量 本年新公开数量 对外公开总数量", Form.FORM_2019),
        (2021, "信息内容 本年制发件数 本年废止件数 现行有效件数", Form.FORM_2021),
        (2022, "信息内容 本年新制作数量 本年新公开数量 对外公开总数量", Form.FORM_2019),
        (2013, "", Form.PROSE),
        (2020, "", Form.FORM_2019),
        (2023, "", Form.FORM_2021),
    ],
)
def test_the_form_is_told_by_labels_before_the_year(year: int, table: str, form: Form) -> None:
    text = (
        f"云泽县{year}年政府信息公开工作年度报告\n{BODY}第二十条第（一）项\n{table}\n规章 1 1 1\n"
    )
    identity = resolve_identity(mentions_of(text if table else text.partition("第二十条")[0]))
    assert identity.form is form


@pytest.mark.parametrize(
    ("head", "closing", "issuer"),
    [
        ("县教育局", "云泽县教育局\n2014年3月1日", "云泽县教育局"),
        ("省教育厅", "", None),
        ("我局", "", None),
        ("", "云泽县石汀镇人民政府\n2014年3月1日", "云泽县石汀镇人民政府"),
    ],
)
def test_a_relative_name_is_resolved_by_the_signature_or_stays_open(
    head: str, closing: str, issuer: str | None
) -> None:
    identity = resolve_identity(mentions_of(f"{head}{REPORT}\n{BODY}{closing}\n"))
    assert (identity.issuer.name if identity.issuer else None) == issuer


def test_the_files_name_tells_the_issuer_where_the_text_does_not() -> None:
    mentions = mentions_of(f"{REPORT}\n{BODY}", name="2013/云泽县教育局2013年信息公开年报.txt")
    identity = resolve_identity(mentions)
    assert identity.issuer is not None
    assert identity.issuer.name == "云泽县教育局"


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("按照《青岚市政府信息公开办法》公开。", "青岚市"),
        ("青岚市人民政府办公室印发了通知。", "青岚市"),
        ("位于青岚市云泽县城关镇。", "青岚市"),
        ("青岚市人民政府办公室、石汀市人民政府办公室来县考察。", None),
        ("落实市政府要求。", None),
    ],
)
def test_the_place_above_an_unknown_county_is_the_one_the_text_names(
    text: str, parent: str | None
) -> None:
    place = resolve_identity(mentions_of(f"云泽县{REPORT}\n{text}\n{BODY}")).place
    assert place is not None
    assert (place.name, place.parent) == ("云泽县", parent)


@pytest.mark.parametrize(
    ("between", "second", "begins"),
    [
        ("", "石汀县2013年政府信息公开工作年度报告", True),
        ("", "云泽县2014年政府信息公开工作年度报告", True),
        ("", "云泽县2013年政府信息公开工作年度报告", False),
        ("", "2013年政府信息公开工作年度报告", False),
        ("相关链接：", "云泽县2012年政府信息公开工作年度报告", False),
    ],
)
def test_a_second_report_in_the_file_is_told(between: str, second: str, begins: bool) -> None:
    filling = "".join(f"全县第{n}批公开事项均已在网站公布并接受群众查询。\n" for n in range(1, 15))
    text = f"云泽县{REPORT}\n{BODY}{filling}{between}{second}\n{BODY}{filling}"
    found = resolve_identity(mentions_of(text)).unresolved
    assert [each.kind for each in found] == (["report"] if begins else [])
    assert all(second in each.reason for each in found)


def test_only_the_first_of_two_reports_is_read() -> None:
    first = f"云泽县{REPORT}\n{BODY}县教育局公布学区划分方案，县财政局公布预算。\n云泽县人民政府办公室\n2014年3月1日\n"
    second = "石汀县人民政府\n2014年政府信息公开工作年度报告\n" + BODY.replace("2013", "2014")
    mentions = mentions_of(
        f"{first}{second}县统计局公布数据，县林业局公布采伐许可，县水利局公布水情。\n"
    )
    identity = resolve_identity(mentions)
    facts, _ = resolve_agencies(mentions, identity)
    assert (identity.issued, identity.year) == (date(2014, 3, 1), 2013)
    assert {fact.agency.place for fact in facts} == {"云泽县"}
    assert "县统计局" not in mentions.document.text
    (told,) = identity.unresolved
    assert mentions.document.source.quote(told.span).startswith("石汀县人民政府\n2014年")
    assert "a file of its own" in told.reason


def test_links_to_other_years_are_no_second_report() -> None:
    filling = "".join(f"全县第{n}批公开事项均已在网站公布并接受群众查询。\n" for n in range(1, 15))
    links = "".join(f"云泽县{year}年政府信息公开工作年度报告\n" for year in range(2009, 2013))
    text = f"云泽县{REPORT}\n{BODY}{filling}{links}"
    assert resolve_identity(mentions_of(text)).unresolved == ()
