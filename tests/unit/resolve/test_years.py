import pytest

from kg.model import ReportFacts
from kg.pipeline import extract_bytes
from tests.unit.resolve.reports import BODY

Uses = list[tuple[str, int, str | None]]


def facts_of(sentence: str, heading: str = "五、其他", title: str = "云泽县2013年") -> ReportFacts:
    text = f"{title}政府信息公开工作年度报告\n{BODY}{heading}\n{sentence}\n"
    return extract_bytes(text.encode(), "report.txt")


def uses_in(sentence: str, facts: ReportFacts) -> Uses:
    """Return words, year and role of the years in the sentence, in its order."""
    start = facts.source.text.rindex(sentence)
    found = sorted(
        (use.span, fact.year, use.role.value if use.role else None)
        for fact in facts.years
        for use in fact.uses
        if use.span.start >= start
    )
    return [(facts.source.quote(span), year, role) for span, year, role in found]


@pytest.mark.parametrize(
    ("sentence", "uses"),
    [
        ("2013年办结3件。", [("2013年", 2013, "reporting-period")]),
        ("比2012年增加5件。", [("2012年", 2012, "comparison")]),
        ("与2011年相比，办件更快。", [("2011年", 2011, "comparison")]),
        ("由2011年的38件增至95件。", [("2011年", 2011, "comparison")]),
        ("自2008年以来累计公开900条。", [("2008年", 2008, "history")]),
        ("从2011年6月起增设两处窗口。", [("2011年", 2011, "history")]),
        ("受理量与去年持平。", [("去年", 2012, "comparison")]),
        ("2012年同期为9件。", [("2012年", 2012, "comparison")]),
        ("2012年下半年通报两次。", [("2012年", 2012, "history")]),
        ("2013年1月1日起施行。", [("2013年", 2013, "reporting-period")]),
        ("上一年度遗留2件。", [("上一年度", 2012, "history")]),
        ("去年同期相比增加5件。", [("去年同期", 2012, "comparison")]),
        ("上年结转4件。", [("上年", 2012, "history")]),
        ("公布案件24件，是上年的1.7倍。", [("上年", 2012, "comparison")]),
        ("较去年下降一成。", [("去年", 2012, "comparison")]),
        ("办结3件，同比下降一成。", [("同比", 2012, "comparison")]),
        (
            "2011年，办结3件，同比下降一成。",
            [("2011年", 2011, "history"), ("同比", 2010, "comparison")],
        ),
        ("上半年完成改版。", [("上半年", 2013, "reporting-period")]),
        ("明年再办三期。", [("明年", 2014, "plan")]),
        ("2014年将再办三期。", [("2014年", 2014, "plan")]),
        ("2014年1月15日报县人大。", [("2014年", 2014, "publication")]),
        (
            "近两年无差错。",
            [("近两年", 2012, "history"), ("近两年", 2013, "reporting-period")],
        ),
        ("修订《云泽县公文目录（2011年版）》。", []),
        ("落实《云泽县2012年公开要点》。", []),
    ],
)
def test_each_mention_has_a_role(sentence: str, uses: Uses) -> None:
    assert uses_in(sentence, facts_of(sentence)) == uses


def test_plans_of_this_year_are_for_the_year_of_writing() -> None:
    sentence = "今年，我县将开放查阅点。"
    facts = facts_of(sentence, heading="五、下一步打算")
    assert uses_in(sentence, facts) == [("今年", 2014, "plan")]


def test_a_year_only_counted_to_is_not_among_those_printed() -> None:
    facts = facts_of("同比下降一成。")
    assert [(fact.year, bool(fact.mentions)) for fact in facts.years] == [
        (2012, False),
        (2013, True),
    ]


def test_without_the_reports_year_nothing_is_counted_from_it() -> None:
    sentence = "今年办结3件，比2012年多。"
    facts = facts_of(sentence, title="云泽县")
    if facts.report.year is None:
        assert uses_in(sentence, facts) == [("2012年", 2012, "comparison")]
