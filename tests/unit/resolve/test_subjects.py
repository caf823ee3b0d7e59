import pytest

from kg.resolve.agencies.subjects import expand_subject
from kg.resolve.identity import resolve_identity
from tests.unit.resolve.reports import BODY, mentions_of


@pytest.mark.parametrize(
    ("head", "phrase", "name"),
    [
        ("重庆市", "全市", "重庆市"),
        ("重庆市", "市档案馆", "重庆市档案馆"),
        ("重庆市", "北碚区", "重庆市北碚区"),
        ("重庆市", "各区县（自治县）政府及部门", None),
        ("重庆市", "市级部门", None),
        ("重庆市长寿区", "我区", "重庆市长寿区"),
        ("重庆市长寿区", "全市", "重庆市"),
        ("重庆市长寿区", "区政府", "重庆市长寿区人民政府"),
        ("重庆市长寿区", "长寿区政府", "重庆市长寿区人民政府"),
        ("青岚市教育局", "我局", "青岚市教育局"),
        ("青岚市教育局", "本机关", "青岚市教育局"),
        ("青岚市教育局", "全市", "青岚市"),
        ("云泽县石汀镇", "我镇", "云泽县石汀镇"),
        ("云泽县石汀镇", "全市", None),
        ("广西壮族自治区", "全区", "广西壮族自治区"),
        ("青岚市", "国务院", "国务院"),
        ("青岚市", "省市政府", None),
    ],
)
def test_relative_words_are_expanded(head: str, phrase: str, name: str | None) -> None:
    text = f"{head}2013年政府信息公开工作年度报告\n{BODY}"
    assert expand_subject(phrase, resolve_identity(mentions_of(text))) == name
