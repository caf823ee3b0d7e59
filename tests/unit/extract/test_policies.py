from collections.abc import Callable

import pytest

from kg.model import Document
from tests.unit.extract.components import run

Make = Callable[[str], Document]


def names(document: Document) -> list[str]:
    return [found.name for found in run(document, "kg_policies")._.policies]


@pytest.mark.parametrize(
    ("phrase", "policies"),
    [
        ("深化“放管服”改革", ["放管服改革"]),
        ("落实“六稳”“六保”任务", ["六稳", "六保"]),
        ("开展“双随机、一公开”工作", ["双随机一公开"]),
        ("加快推进“互联网+政务服务”", ["互联网+政务服务"]),
        ("深入实施清水河治理攻坚战", ["清水河治理攻坚战"]),
        ("“云泽打响清水河治理攻坚战”等头条信息", ["清水河治理攻坚战"]),
        ("推进农业水价综合改革，", ["农业水价综合改革"]),
        ("扎实开展食品安全百日整治行动", ["食品安全百日整治行动"]),
        ("开展“清风”专项行动", ["“清风”专项行动"]),
        ("出台“助企纾困30条”", ["助企纾困30条"]),
        ("发挥“三个作用”", ["三个作用"]),
        ("实施“雪亮工程”", ["雪亮工程"]),
        ("建立“2+15+N”（两次培训）机制", ["2+15+N"]),
        ("坚持“两点”定位", ["“两点”定位"]),
        ("简政放权、深化科技体制改革等", ["简政放权", "科技体制改革"]),
    ],
)
def test_named_policies_are_found(document: Make, phrase: str, policies: list[str]) -> None:
    assert names(document(f"一年来，{phrase}。")) == policies


@pytest.mark.parametrize(
    "phrase",
    [
        "坚持以“公开为常态、不公开为例外”原则",
        "按照“谁提供、谁审核”的原则",
        "开设“政府信息公开”专栏",
        "“时间表”和“路线图”",
        "公开“三公”经费",
        "实现“互联互通”",
        "全市改革发展情况",
        "30项重点改革专项",
        "开展多个专项行动",
        "“云泽发布”微信公众号",
        "“12350”短信平台",
        "乡村振兴局",
    ],
)
def test_slogans_columns_and_generic_words_are_no_policies(document: Make, phrase: str) -> None:
    assert names(document(f"一年来，{phrase}。")) == []
