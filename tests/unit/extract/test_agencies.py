from collections.abc import Callable

import pytest

from kg.model import Document
from tests.unit.extract.components import run

Make = Callable[[str], Document]


def surfaces(document: Document) -> list[str]:
    return [
        document.source.quote(found.span)
        for found in run(document, "kg_identity", "kg_agencies")._.agencies
    ]


@pytest.mark.parametrize(
    ("phrase", "bodies"),
    [
        ("市委、市政府高度重视", ["市委", "市政府"]),
        ("市委市政府印发文件", ["市委", "市政府"]),
        ("由市政府办公厅牵头", ["市政府办公厅"]),
        ("在市科委门户网站上公开", ["市科委"]),
        ("通过市政府公众信息网公开", ["市政府"]),
        ("定期采集区发改委、区公安局、石汀镇等部门和街镇信息", ["区发改委", "区公安局", "石汀镇"]),
        ("区政府信息公开联席会议办公室", ["区政府信息公开联席会议办公室"]),
        ("市政府法制办办理复议", ["市政府法制办"]),
        ("区政府督查室和区政府电子政务办公室", ["区政府督查室", "区政府电子政务办公室"]),
        ("中共中央办公厅国务院办公厅联合印发", ["中共中央办公厅", "国务院办公厅"]),
        ("《国务院办公厅关于做好公文目录工作的通知》", ["国务院办公厅"]),
        ("按照党中央、国务院部署", ["党中央", "国务院"]),
        ("县会同县发改委检查", ["县发改委"]),
        ("重庆市南岸区政府、沙坪坝区政府", ["重庆市南岸区政府", "沙坪坝区政府"]),
        ("石汀新区、云泽高新区管委会编制目录", ["石汀新区", "云泽高新区管委会"]),
        ("县档案馆和县行政服务中心", ["县档案馆", "县行政服务中心"]),
        ("自治区人民政府办公厅要求", ["自治区人民政府办公厅"]),
        ("省市场监管局网站", ["省市场监管局"]),
        ("“重庆市人民政府”网站", ["重庆市人民政府"]),
        ("市水土保持局设点", ["市水土保持局"]),
        ("国办要求", ["国办"]),
        ("落实中办、国办文件", ["中办", "国办"]),
    ],
)
def test_named_bodies_are_found_whole(document: Make, phrase: str, bodies: list[str]) -> None:
    assert surfaces(document(f"全年情况如下：{phrase}。")) == bodies


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("根据市政府办公室《公文办法》要求", ["市政府办公室"]),
        ("按照省人民政府部署", ["省人民政府"]),
        ("市委市政府办公室联合检查", ["市委", "市政府办公室"]),
        ("青岚市政府办公室印发", ["青岚市政府办公室"]),
    ],
)
def test_words_that_open_a_line_are_a_place_only_where_they_can_be(
    document: Make, line: str, bodies: list[str]
) -> None:
    assert surfaces(document(f"一、概述\n{line}。")) == bodies


@pytest.mark.parametrize(
    "phrase",
    [
        "各区县政府",
        "41个区县政府",
        "各区县（自治县）政府及部门",
        "市级部门",
        "市政府各部门",
        "全市各级各部门",
        "全市政府系统办公室",
        "各级政府及其工作部门",
        "市、县政府",
        "乡镇政府",
        "主城区政府",
        "本市政府信息公开工作",
        "市委书记",
        "区委托第三方",
        "财政部门",
        "政府采购",
        "政府性基金",
        "市长公开电话",
        "市场监管",
        "国办发〔2014〕1号",
        "国办公开办函〔2019〕60号",
        "中办发〔2016〕8号",
        "中办通报〔2016〕8号",
        "两办法规",
        "两市等市政府",
        "县行政服务大厅",
        "各省、市政府",
        "工程建设部署",
        "城市建设部门",
    ],
)
def test_plurals_persons_and_numbers_are_no_bodies(document: Make, phrase: str) -> None:
    assert surfaces(document(f"工作中，{phrase}等。")) == []


def test_a_body_broken_over_two_lines_spans_the_break(document: Make) -> None:
    text = "全年公开信息。在市国土房管\n\n局门户网站上设置专栏，集中公开了全市的批复信息，" * 12
    assert "市国土房管\n\n局" in surfaces(document(text))
