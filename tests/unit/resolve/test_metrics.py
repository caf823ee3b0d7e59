"""Quantities of a report of 青岚市 for 2013, beside the metrics they become."""

from __future__ import annotations

import pytest

from kg.model import Metric
from kg.resolve.identity import resolve_identity
from kg.resolve.quantities.indicators import find_indicator
from kg.resolve.quantities.metrics import resolve_metrics
from tests.unit.extract.quantity_reading import mentions_of


def metrics_of(phrase: str) -> tuple[Metric, ...]:
    mentions = mentions_of(phrase)
    return resolve_metrics(mentions, resolve_identity(mentions))


YEARS = [
    ("公开58条。", [2013]),
    ("2012年，公开58条。", [2012]),
    ("去年公开38条，今年公开58条。", [2012, 2013]),
    ("自2011年以来累计公开5800条。", [None]),
    ("申请由38件增至95件。", [2012, 2013]),
]


@pytest.mark.parametrize(("phrase", "years"), YEARS)
def test_year(phrase: str, years: list[int | None]) -> None:
    assert [metric.year for metric in metrics_of(phrase)] == years


def test_plans_of_this_year_are_of_the_year_after_the_report() -> None:
    metrics = metrics_of("概述如上。\n\n五、存在的问题和改进措施\n\n今年，我市将公开15项重点信息。")
    assert [metric.year for metric in metrics] == [2014]


def test_the_rest_of_a_whole_is_not_the_same_thing_again() -> None:
    metrics = metrics_of("收到行政诉讼58件，其中驳回46件，其他12件。")
    concepts = [(metric.concept or "").rpartition("/")[2] for metric in metrics]
    assert concepts == ["litigation", "litigation-upheld", ""]


def test_what_became_of_cases_is_told_by_their_kind() -> None:
    metrics = metrics_of("收到行政复议58件，其中维持具体行政行为46件，依法纠错12件。")
    concepts = [(metric.concept or "").rpartition("/")[2] for metric in metrics]
    assert concepts == ["reviews", "reviews-upheld", "reviews-corrected"]


SUBJECTS = [
    ("公开58条。", "青岚市"),
    ("全市公开58条。", "青岚市"),
    ("市政府受理58件。", "青岚市人民政府"),
    ("市政府办公厅受理58件。", "青岚市人民政府办公厅"),
    ("各区县政府公开58条。", "青岚市"),
]


@pytest.mark.parametrize(("phrase", "subject"), SUBJECTS)
def test_subject(phrase: str, subject: str) -> None:
    assert [metric.subject for metric in metrics_of(phrase)] == [subject]


INDICATORS = [
    ("全市主动公开政府信息", "条", "information-disclosed"),
    ("市政府通过政府门户网站主动公开政府信息", "条", "disclosed-website"),
    ("发布微博信息", "条", "disclosed-weibo"),
    ("发布官方微信", "条", "disclosed-wechat"),
    ("编印《青岚市人民政府公报》", "期", "gazette-issues"),
    ("免费赠阅《青岚市人民政府公报》", "份", "gazette-copies"),
    ("召开新闻发布会", "场", "press-conferences"),
    ("发布政策解读信息", "条", "interpretations"),
    ("收到政府信息公开申请", "件", "applications-received"),
    ("收到当面申请", "件", "applications-in-person"),
    ("收到网络申请", "件", "applications-online"),
    ("答复申请", "件", "applications-answered"),
    ("政府信息公开申请答复率", "%", "answers-on-time-rate"),
    ("不予公开", "件", "outcome-refused"),
    ("申请信息不存在", "件", "outcome-no-such-information"),
    ("处理行政复议", "件", "reviews"),
    ("行政诉讼", "件", "litigation"),
    ("收取信息处理费", "元", "fees"),
    ("政府网站累计浏览量", "次", "website-visits"),
    ("吸引粉丝", "人", "followers"),
    ("举办业务培训", "次", "trainings"),
    ("设置申请受理点", "个", "application-points"),
    ("行政复议和行政诉讼", "件", None),
    ("安装电子屏", "块", None),
]


@pytest.mark.parametrize(("phrase", "unit", "notation"), INDICATORS)
def test_indicator(phrase: str, unit: str, notation: str | None) -> None:
    iri = find_indicator(phrase, unit)
    assert (iri and iri.rsplit("/", 1)[-1]) == notation


def test_some_words_name_an_indicator_only_as_parts() -> None:
    assert find_indicator("公开信息", "件") is None
    assert (find_indicator("公开信息", "件", is_part=True) or "").endswith("/outcome-granted")


def test_part_and_whole_keep_their_spans() -> None:
    whole, part = metrics_of("收到申请58件，其中网络申请12件。")
    assert part.part_of == whole.span
    assert whole.span < part.span
