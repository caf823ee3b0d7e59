import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg import vocabulary
from kg.extract.policies import known
from kg.model import Document
from kg.resources import data_folder
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
        ("开展“清风”专项行动", ["清风专项行动"]),
        ("出台“助企纾困30条”", ["助企纾困30条"]),
        ("发挥“三个作用”", ["三个作用"]),
        ("实施“雪亮工程”", ["雪亮工程"]),
        ("建立“2+15+N”（两次培训）机制", ["2+15+N"]),
        ("坚持“两点”定位", ["两点定位"]),
        ("简政放权、深化科技体制改革等", ["简政放权", "科技体制改革"]),
        ("推进“放、管、服”改革", ["放管服改革"]),
        ("深化放管服改革", ["放管服改革"]),
        ("推进互联网＋政务服务", ["互联网+政务服务"]),
        ("推进“互联网 + 政务服务”", ["互联网+政务服务"]),
        ("推行高效办成一件事", ["高效办成一件事"]),
        ("出生一件事、退休一件事等联办", ["出生一件事", "退休一件事"]),
        ("推出企业开办“一件事”集成服务", ["一件事"]),
        ("实施“多证合一”", ["多证合一"]),
        ("试行“首席代表”", ["首席代表"]),
        ("实施“明亮窗口”三年行动计划", ["明亮窗口三年行动计划"]),
        ("推进“智慧渡口”专项", ["智慧渡口专项"]),
        ("推进“数字岚城”建设", ["数字岚城建设"]),
        ("打好暗渠保卫战", ["暗渠保卫战"]),
        ("落实“稳外贸十二条”", ["稳外贸十二条"]),
        ("构建“1+6+N”政策体系", ["1+6+N"]),
        ("构建“1+6+N”制度体系", ["1+6+N"]),
        ("实施人才强镇战略，", ["人才强镇战略"]),
        ("启动了绿荫护路行动。", ["绿荫护路行动"]),
        ("开展“清理旧棚”问题专项行动", ["清理旧棚问题专项行动"]),
        ("加快新旧动能转换、“无废城市”建设", ["新旧动能转换", "无废城市建设"]),
        ("开展《云泽县清水河三年行动》评估", []),
        ("启动“春雨”行动，春雨行动惠及十二个村", ["春雨行动", "春雨行动"]),
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
        "“青岚发布”工作稳步推进",
        "“岚事通”APP上线",
        "“一把手”工程",
        "“每周问政”节目",
        "“阳光政务”热线",
        "荣获“十佳网站”称号",
        "群众说：“这项工作好。”工作人员记下",
        "“十三五”规划",
        "办成一件事",
        "实施专项整治行动",
        "做到“四个到位”",
        "打通“最后一公里”建设难题",
        "“依申请公开”工作",
        "推行“谁公开、谁负责”",
    ],
)
def test_slogans_columns_and_generic_words_are_no_policies(document: Make, phrase: str) -> None:
    assert names(document(f"一年来，{phrase}。")) == []


@pytest.fixture
def ontology_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the ontology in place of the installed one."""
    copy = tmp_path / "ontology"
    shutil.copytree(data_folder("ontology"), copy)
    caches = (vocabulary.load_scheme, known.vocabulary_policies)
    monkeypatch.setattr(vocabulary, "data_folder", lambda name: copy)
    for cached in caches:
        cached.cache_clear()
    yield copy
    for cached in caches:
        cached.cache_clear()


def test_a_policy_is_added_in_a_few_lines_of_turtle(document: Make, ontology_copy: Path) -> None:
    with (ontology_copy / "vocabulary" / "policies.ttl").open("a", encoding="utf-8") as file:
        file.write("""
:lantern-night a skos:Concept ;
    skos:inScheme scheme:policies ;
    skos:notation "lantern-night" ;
    skos:prefLabel "灯火夜巡"@zh, "lantern night"@en ;
    skos:altLabel "夜巡亮灯"@zh .
""")
    text = document("一年来，我区推进灯火夜巡，“夜巡、亮灯”覆盖二十条街巷。")
    found = run(text, "kg_policies")._.policies
    assert [(mention.name, mention.concept) for mention in found] == [
        ("灯火夜巡", "https://w3id.org/gongkai/vocabulary/policies/lantern-night")
    ] * 2
