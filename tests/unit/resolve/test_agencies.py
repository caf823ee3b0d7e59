import pytest

from kg.model import Level
from kg.resolve.agencies.facts import resolve_agencies
from kg.resolve.agencies.phrases import read_agency
from kg.resolve.identity import resolve_identity
from kg.resolve.places import read_places
from tests.unit.resolve.reports import BODY, mentions_of


def resolved(head: str, phrase: str) -> tuple[set[str], list[str]]:
    """Return the agencies named in a phrase of a report, and what stays open."""
    text = f"{head}2013年政府信息公开工作年度报告\n{BODY}五、其他\n全年情况：{phrase}。\n"
    mentions = mentions_of(text)
    facts, unresolved = resolve_agencies(mentions, resolve_identity(mentions))
    start = text.index("全年情况")
    names = {fact.agency.name for fact in facts if any(s.start > start for s in fact.mentions)}
    return names, [mentions.document.source.quote(found.span) for found in unresolved]


@pytest.mark.parametrize(
    ("head", "phrase", "names"),
    [
        ("重庆市", "市政府、市委、市府办", {"重庆市人民政府", "中共重庆市委员会", "重庆市人民政府办公厅"}),
        ("重庆市长寿区", "市政府和区政府", {"重庆市人民政府", "重庆市长寿区人民政府"}),
        ("重庆市长寿区", "区府办、区发改委", {"重庆市长寿区人民政府办公室", "重庆市长寿区发展和改革委员会"}),
        ("重庆市长寿区", "南岸区政府、江北区政府", {"重庆市南岸区人民政府", "重庆市江北区人民政府"}),
        ("青岚市", "市国土房管局、市科委", {"青岚市国土资源和房屋管理局", "青岚市科学技术委员会"}),
        ("青岚市", "市政府法制办、市政务公开办", {"青岚市人民政府法制办公室", "青岚市政务公开办公室"}),
        ("青岚市", "石汀区教育局", {"青岚市石汀区教育局"}),
        ("青岚市云泽县", "云泽县人民政府、县政府", {"云泽县人民政府"}),
        ("云泽县石汀镇", "县政府、镇党委", {"云泽县人民政府", "中共云泽县石汀镇委员会"}),
        ("广西壮族自治区", "自治区政府、自治区党委", {"广西壮族自治区人民政府", "中共广西壮族自治区委员会"}),
        ("乌鲁木齐市", "自治区政府、天山区政府", {"新疆维吾尔自治区人民政府", "乌鲁木齐市天山区人民政府"}),
        ("大理白族自治州", "州政府、省政府", {"大理白族自治州人民政府", "云南省人民政府"}),
        ("青岚市", "两办要求", {"中共青岚市委办公室", "青岚市人民政府办公室"}),
        ("青岚市", "国办、国务院法制办", {"国务院办公厅", "国务院法制办公室"}),
        ("青岚市", "云泽新区、石汀高新区管委会", {"青岚市云泽新区管理委员会", "青岚市石汀高新区管委会"}),
        ("云泽县", "落实青岚市人民政府办公室要求，市政府", {"青岚市人民政府办公室", "青岚市人民政府"}),
        ("云泽县", "《青岚市人民政府关于公文目录的通知》", {"青岚市人民政府"}),
        ("云泽县", "县政府成立政府信息公开工作领导小组", {"云泽县人民政府", "云泽县政府信息公开工作领导小组"}),
        ("云泽县", "县政府调整充实以县长为组长的政务公开领导小组", {"云泽县人民政府", "云泽县政务公开领导小组"}),
        ("云泽县", "县政府要求各单位成立政务公开领导小组", {"云泽县人民政府"}),
        ("云泽县", "云泽县人民政府认真落实青岚市人民政府办公室要求", {"云泽县人民政府", "青岚市人民政府办公室"}),
        ("云泽县", "县水利局办理县民政局移送申请", {"云泽县水利局", "云泽县民政局"}),
        ("云泽县", "县教育局公开县教育考试中心信息", {"云泽县教育局", "云泽县教育考试中心"}),
        ("云泽县", "县卫生健康局督促县人民医院公开", {"云泽县卫生健康局", "云泽县人民医院"}),
        ("云泽县", "县大数据中心、县融媒体中心", {"云泽县大数据中心", "云泽县融媒体中心"}),
        ("云泽县", "石汀镇人民政府、城关街道办事处", {"云泽县石汀镇人民政府", "云泽县城关街道办事处"}),
        ("云泽县", "国家税务总局云泽县税务局、云泽县气象局", {"国家税务总局云泽县税务局", "云泽县气象局"}),
        ("云泽县", "县总工会、团县委、县妇联", {"云泽县总工会", "共青团云泽县委员会", "云泽县妇女联合会"}),
        ("青岚高新技术产业开发区", "青岚高新区管委会、区财政局", {"青岚高新技术产业开发区管理委员会", "青岚高新技术产业开发区财政局"}),
        ("上海市浦东新区", "张江高科技园区管委会", {"上海市浦东新区张江高科技园区管理委员会"}),
        ("青岛市市南区", "青岛市公安局市南分局、香港中路街道办事处", {"青岛市公安局市南分局", "青岛市市南区香港中路街道办事处"}),
        ("兴安盟", "盟行署办公室", {"兴安盟行政公署办公室"}),
        ("云泽县", "国家税务总局青岚市税务局、国家林业局办公室", {"国家税务总局青岚市税务局", "国家林业局办公室"}),
        ("云泽县", "县中医院、县妇幼保健院", {"云泽县中医院", "云泽县妇幼保健院"}),
        ("南京市栖霞区仙林街道", "街道办事处、区政府办", {"南京市栖霞区仙林街道办事处", "南京市栖霞区人民政府办公室"}),
        ("石汀镇", "由云泽县石汀镇人民政府编制，报县政府办", {"云泽县石汀镇人民政府", "云泽县人民政府办公室"}),
        ("青岚市", "市法制办、市政府法制办公室、市政府新闻办", {"青岚市人民政府法制办公室", "青岚市人民政府新闻办公室"}),
        ("云泽县", "县卫健委、县生态环境分局等8家单位", {"云泽县卫生健康委员会", "云泽县生态环境分局"}),
        ("青岚高新技术产业开发区", "高新区管委会办公室、高新区经贸局", {"青岚高新技术产业开发区管理委员会办公室", "青岚高新技术产业开发区经济贸易局"}),
        ("北京市海淀区中关村街道", "由街道党政综合办公室按照《北京市街道办事处工作规定》", {"北京市海淀区中关村街道党政综合办公室"}),
        ("青岚工业园区", "园区管理委员会办公室、园区党政办公室", {"青岚工业园区管理委员会办公室", "青岚工业园区党政办公室"}),
        ("青岚市云泽县", "石汀镇及县发改局、市政府外办", {"云泽县发展和改革局", "青岚市人民政府外事办公室"}),
        ("云泽县石汀镇", "由镇党政办具体负责", {"云泽县石汀镇党政办公室"}),
        ("云泽县石汀镇", "镇财政所、镇卫生院和县新经济和科技局", {"云泽县石汀镇财政所", "云泽县石汀镇卫生院", "云泽县新经济和科技局"}),
        ("石汀镇", "落实《云泽县公文目录管理办法》，报县政府", {"云泽县人民政府"}),
        ("长治市城区", "城区政府办公室、区教育局", {"长治市城区人民政府办公室", "长治市城区教育局"}),
        ("晋城市", "晋城市城区人民政府、市政府", {"晋城市城区人民政府", "晋城市人民政府"}),
        ("乐山市市中区", "市中区政府、市政府", {"乐山市市中区人民政府", "乐山市人民政府"}),
        ("成都市郫县唐昌镇", "唐昌镇人民政府、郫县人民政府", {"郫县唐昌镇人民政府", "郫县人民政府"}),
        ("天津市滨海新区", "新区人民政府办公室", {"天津市滨海新区人民政府办公室"}),
        ("大兴安岭地区行政公署", "行署办公室、地区财政局", {"大兴安岭地区行政公署办公室", "大兴安岭地区财政局"}),
        ("青岚高新技术产业开发区", "由管委会办公室汇总", {"青岚高新技术产业开发区管理委员会办公室"}),
        ("云泽县", "县政务服务与数据管理局", {"云泽县政务服务与数据管理局"}),
        ("青岚市教育局", "市教育局、青岚市政府", {"青岚市教育局", "青岚市人民政府"}),
    ],
)  # fmt: skip
def test_short_names_become_full_ones(head: str, phrase: str, names: set[str]) -> None:
    assert resolved(head, phrase) == (names, [])


@pytest.mark.parametrize(
    ("head", "phrase"),
    [("云泽县", "市政府"), ("青岚市", "县政府"), ("青岚市云泽县", "省教育厅")],
)
def test_a_tier_that_the_report_does_not_name_stays_open(head: str, phrase: str) -> None:
    assert resolved(head, phrase) == (set(), [phrase])


@pytest.mark.parametrize(
    ("head", "phrase", "words"),
    [
        ("云泽县", "市政府", ("“市” stands for the place above 云泽县", "…市云泽县")),
        ("青岚市", "县政府", ("“县” stands for a place below 青岚市", "its name")),
        ("青岚市云泽县", "省教育厅", ("“省”", "(青岚市、云泽县) has none")),
        ("", "市政府", ("“市” stands for is open", "title or signature")),
    ],
)
def test_an_open_body_says_which_word_is_open_and_what_would_decide_it(
    head: str, phrase: str, words: tuple[str, ...]
) -> None:
    mentions = mentions_of(f"{head}2013年政府信息公开工作年度报告\n{BODY}{phrase}牵头。\n")
    _, (open_one,) = resolve_agencies(mentions, resolve_identity(mentions))
    assert all(each in open_one.reason for each in words)


@pytest.mark.parametrize(
    ("name", "level", "place", "parent"),
    [
        ("重庆市人民政府办公厅", Level.PROVINCE, "重庆市", "重庆市人民政府"),
        ("重庆市长寿区公安局", Level.COUNTY, "重庆市长寿区", "重庆市长寿区人民政府"),
        ("中共重庆市委办公厅", Level.PROVINCE, "重庆市", "中共重庆市委员会"),
        ("国务院办公厅", Level.NATIONAL, None, "国务院"),
        ("国务院", Level.NATIONAL, None, None),
        ("重庆市人民政府", Level.PROVINCE, "重庆市", None),
        ("云泽县人民法院", Level.COUNTY, "云泽县", None),
        ("重庆市长寿区公安分局", Level.COUNTY, "重庆市长寿区", "重庆市公安局"),
        ("水利部办公厅", Level.NATIONAL, None, "水利部"),
        ("汕头海事局", Level.PREFECTURE, "汕头市", "交通运输部"),
        ("财政部税政司", Level.NATIONAL, None, "财政部"),
        ("水利部黄河水利委员会", Level.NATIONAL, None, "水利部"),
        ("国家税务总局青岚市税务局", Level.PREFECTURE, "青岚市", "国家税务总局"),
    ],
)
def test_agencies_know_tier_place_and_the_body_above(
    name: str, level: Level, place: str | None, parent: str | None
) -> None:
    agency = read_agency(name)
    assert agency is not None
    assert (agency.name, agency.level, agency.place, agency.parent) == (name, level, place, parent)


@pytest.mark.parametrize(
    "phrase",
    [
        "各区县政府",
        "市级部门",
        "重庆市",
        "政府信息",
        "县区政府",
        "重庆市人民政府认真落实县政府办公室",
    ],
)
def test_what_is_no_single_body_is_not_read(phrase: str) -> None:
    assert read_agency(phrase, read_places("重庆市长寿区")[0]) is None
