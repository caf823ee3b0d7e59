import pytest

from kg.model import Level, Place
from kg.resolve.identity import resolve_identity
from kg.resolve.places import lineage, places_named, read_places
from tests.unit.resolve.reports import BODY, mentions_of


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("重庆市长寿区邻封镇政府", ["重庆市", "重庆市长寿区", "重庆市长寿区邻封镇"], "政府"),
        ("杭州市西湖区教育局", ["浙江省", "杭州市", "杭州市西湖区"], "教育局"),
        ("青岚市云泽县石汀镇", ["青岚市", "云泽县", "云泽县石汀镇"], ""),
        ("青岚市云泽区石汀镇", ["青岚市", "青岚市云泽区", "青岚市云泽区石汀镇"], ""),
        ("青岚市市场监督管理局", ["青岚市"], "市场监督管理局"),
        ("青岚市城市管理局", ["青岚市"], "城市管理局"),
        ("青岚市民政局", ["青岚市"], "民政局"),
        ("重庆市渝北区政府", ["重庆市", "重庆市渝北区"], "政府"),
        ("昆山市张浦镇", ["江苏省", "苏州市", "昆山市", "昆山市张浦镇"], ""),
        ("青岚市青岚经济技术开发区管委会", ["青岚市", "青岚经济技术开发区"], "管委会"),
        ("两江新区管委会", ["重庆市", "重庆两江新区"], "管委会"),
        ("教育部", [], "教育部"),
        ("各区县政府", [], "各区县政府"),
        ("市政府", [], "市政府"),
    ],
)
def test_names_are_read_into_chains(text: str, names: list[str], rest: str) -> None:
    chain, left = read_places(text)
    assert ([place.name for place in chain], left) == (names, rest)


def test_districts_of_one_name_are_told_apart_by_the_reports_place() -> None:
    changchun, _ = read_places("长春市")
    chain, _ = read_places("朝阳区", within=changchun)
    assert chain[-1].name == "长春市朝阳区"


def test_a_district_of_another_province_is_not_taken_for_a_neighbour() -> None:
    chongqing, _ = read_places("重庆市")
    chain, _ = read_places("西湖区", within=chongqing)
    assert chain == (Place("西湖区", Level.COUNTY),)


def test_lineage_of_an_unknown_place_goes_as_far_as_the_text() -> None:
    (*_, town), _ = read_places("青岚市云泽区石汀镇")
    assert [place.level for place in lineage(town)] == [
        Level.PREFECTURE,
        Level.COUNTY,
        Level.TOWNSHIP,
    ]


def test_named_places_come_with_those_above() -> None:
    text = f"重庆市长寿区邻封镇2013年政府信息公开工作年度报告\n{BODY}"
    names = [place.name for place in places_named(resolve_identity(mentions_of(text)), (), ())]
    assert names == ["重庆市", "重庆市长寿区", "重庆市长寿区邻封镇"]
