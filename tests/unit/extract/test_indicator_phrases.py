"""Phrases as reports print them, beside what their numbers measure."""

from __future__ import annotations

import pytest

from kg.extract.quantities.clause_words import ClauseWords, words_after
from kg.extract.quantities.predicates import is_comparison, is_verb_only, split_phrase, tidy
from tests.unit.extract.quantity_reading import quantities_of

PHRASES = [
    # before the number
    ("2013年，全市共公开政府信息58条。", ["全市公开政府信息"]),
    ("全年编印《青岚市人民政府公报》24期。", ["编印《青岚市人民政府公报》"]),
    ("政府网站总点击量达到36万余次。", ["政府网站总点击量"]),
    ("申请信息不存在的有24件。", ["申请信息不存在"]),
    ("收到投诉、举报3件。", ["收到投诉、举报"]),
    # after it
    ("37家预算部门公开部门决算。", ["预算部门公开部门决算"]),
    ("市政府受理的58件申请，全部答复。", ["市政府受理的申请"]),
    ("涵盖12个领域、340项事项的指引。", ["涵盖领域", "涵盖事项的指引"]),
    ("公布5起较大事故和1起重大事故报告。", ["公布较大事故", "公布重大事故报告"]),
    # what is left out
    ("市政府受理申请58件，办结57件。", ["市政府受理申请", "办结申请"]),
    ("受理来信58封，办结率99.7%。", ["受理来信", "来信办结率"]),
    ("政府网站发布信息58条，总点击量9万次。", ["政府网站发布信息", "政府网站总点击量"]),
    ("处理复议9件、诉讼14件。", ["处理复议", "处理诉讼"]),
    ("提供档案58卷（次）、3万页。", ["提供档案", "提供档案"]),
    ("开放档案60万卷，其中，旧档案46万卷，新档案14万卷。", ["开放档案", "开放旧档案", "开放新档案"]),
    ("网站公开信息58条。其中公文类12条，人事类46条。",
     ["网站公开信息", "网站公开公文类", "网站公开人事类"]),
    ("受理电话100件（投诉类82件、其他类18件）。",
     ["受理电话", "受理电话投诉类", "受理电话其他类"]),
    ("责任清单（包括通用情形72条）。", ["责任清单通用情形"]),
    ("公开的有514件，占总数的62.4%。", ["公开", "公开占总数的比例"]),
    ("公开信息131件（62.4%），占62.4%。", ["公开信息", "公开信息占比", "公开信息占比"]),
    ("收到申请58件，较上年增长6%，同比下降2%。",
     ["收到申请", "收到申请较上年增长", "收到申请同比下降"]),
    ("申请由38件增至95件，是上年的2.5倍。", ["申请", "申请", "申请与上年之比"]),
    ("收到申请9件，其中网络申请5件、信函申请4件，办结9件，办结率100%。",
     ["收到申请", "网络申请", "信函申请", "办结申请", "申请办结率"]),
    ("咨询量同比持平，为580人次。", ["咨询量同比持平"]),
    ("收到申请数：58；其中网络申请数：46。", ["收到申请数", "网络申请数"]),
    ("培训干部58人，人均2天。", ["培训干部", "人均"]),
    ("自2008年以来累计公开信息58条，各举办培训6场。", ["公开信息", "举办培训"]),
    ("网站发布信息58条，微博发布12条，两者同比分别增长8%和21%。",
     ["网站发布信息", "微博发布", "网站发布信息同比增长", "微博发布同比增长"]),
    ("公开文件250件，公路类156件，占62.4%。", ["公开文件", "公开公路类文件", "公路类占比"]),
    ("收到申请210件，网络申请占70%。", ["收到申请", "网络申请占比"]),
    ("予以公开的约占五成。", ["予以公开占比"]),
    ("持续办好政府公报，全年免费赠阅32万余册。", ["免费赠阅政府公报"]),
    # parts of a whole lean on the whole and not on the part before
    ("公开信息58条，其中村务公开信息12条、补贴信息6条、其他40条。",
     ["公开信息", "村务公开信息", "公开补贴信息", "公开其他信息"]),
    ("办理复议19件，其中维持14件，纠正3件，其他2件。",
     ["办理复议", "维持复议", "纠正复议", "办理其他复议"]),
    ("公开信息58条，其中市级12条、镇级46条。", ["公开信息", "公开市级信息", "公开镇级信息"]),
    ("通过网站公开58条，通过公报公开12条，专栏访问量9万次。",
     ["通过网站公开", "通过公报公开", "专栏访问量"]),
    ("参训58人；接听热线来电，回复率98%。", ["参训", "热线来电回复率"]),
    ("另有咨询58次。", ["咨询"]),
    # 分别
    ("收到申请377件、复议9件，同比分别下降12.5%、30.4%。",
     ["收到申请", "收到复议", "收到申请同比下降", "收到复议同比下降"]),
    ("微博、微信分别发布信息58条、60条。", ["微博发布信息", "微信发布信息"]),
    ("网站、公报公开信息数分别为330条和58条。", ["网站公开信息数", "公报公开信息数"]),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "indicators"), PHRASES)
def test_indicator(phrase: str, indicators: list[str]) -> None:
    assert [quantity.indicator for quantity in quantities_of(phrase)] == indicators


def test_a_long_enumeration_keeps_its_last_items() -> None:
    items = "、".join(f"第{n}类重点领域政府信息" for n in "甲乙丙丁戊己庚辛壬")
    (quantity,) = quantities_of(f"公开{items}等15个方面的内容。")
    assert len(quantity.indicator) <= 60
    assert quantity.indicator.endswith("壬类重点领域政府信息等方面的内容")


@pytest.mark.parametrize(
    ("words", "tidied"),
    [
        ("其中，网络申请共计", "网络申请"),
        ("2013年全年累计收到", "收到"),
        ("公开信息的有", "公开信息"),
        ("一是市政府共发布", "市政府发布"),
        ("较2012年的", ""),
        ("含上年度结转", "上年度结转"),
    ],
)
def test_tidy(words: str, tidied: str) -> None:
    assert tidy(words) == tidied


def test_brackets_and_titles_are_stepped_over() -> None:
    text = "办结（含结转，不含退回），各县（区）政府印发《甲，乙》12件"
    assert ClauseWords(text).words_before(0, len(text) - 3) == (
        "各县（区）政府印发《甲，乙》",
        "，",
    )
    assert words_after("41个县（管委会）、40个部门", 3, 9) == "县（管委会）"


@pytest.mark.parametrize(
    ("phrase", "subject", "thing"),
    [
        ("市政府受理政府信息公开申请", "市政府", "政府信息公开申请"),
        ("中心承办的网站完成审批", "中心承办的网站", "审批"),
        ("受理市长公开电话", "", "市长公开电话"),
        ("公文类信息", "", "公文类信息"),
    ],
)
def test_split(phrase: str, subject: str, thing: str) -> None:
    parts = split_phrase(phrase)
    assert (parts.subject, parts.thing) == (subject, thing)


def test_kinds_of_words() -> None:
    assert is_verb_only("累计办结")
    assert is_verb_only("在政府网站公示")
    assert not is_verb_only("办结来信")
    assert is_comparison("同比增长")
    assert is_comparison("较上年下降")
    assert not is_comparison("网站访问量增长")
