from kg.resolve.identity import resolve_identity
from kg.resolve.policies import resolve_policies
from kg.resolve.years import resolve_years
from tests.unit.resolve.reports import BODY, mentions_of

TEXT = f"云泽县2013年政府信息公开工作年度报告\n{BODY}五、其他\n落实“六稳”任务。做好六稳工作，2012年办结3件。\n"


def test_mentions_of_one_policy_come_together_under_the_vocabularys_name() -> None:
    mentions = mentions_of(TEXT.replace("云泽县2013年", "云泽县2019年"))
    (fact,) = resolve_policies(mentions, resolve_identity(mentions))
    assert fact.name == "六稳"
    assert fact.concept == "https://w3id.org/gongkai/vocabulary/policies/stability-on-six-fronts"
    assert len(fact.mentions) == 2


def test_a_report_older_than_the_policy_means_something_else_by_its_name() -> None:
    mentions = mentions_of(TEXT)
    (fact,) = resolve_policies(mentions, resolve_identity(mentions))
    assert (fact.name, fact.concept) == ("六稳", None)


def test_years_are_in_order_with_all_their_mentions() -> None:
    mentions = mentions_of(TEXT)
    years = resolve_years(mentions, resolve_identity(mentions))
    assert [(fact.year, len(fact.mentions)) for fact in years] == [(2012, 1), (2013, 2)]
