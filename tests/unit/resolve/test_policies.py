from kg.resolve.identity import resolve_identity
from kg.resolve.policies import resolve_policies
from tests.unit.resolve.reports import BODY, mentions_of

TEXT = "云泽县{}年政府信息公开工作年度报告\n" + BODY + "五、其他\n落实“六稳”任务。做好六稳工作。\n"


def test_mentions_of_one_policy_come_together_under_the_vocabularys_name() -> None:
    mentions = mentions_of(TEXT.format(2019))
    (fact,) = resolve_policies(mentions, resolve_identity(mentions))
    assert fact.name == "六稳"
    assert fact.concept == "https://w3id.org/gongkai/vocabulary/policies/stability-on-six-fronts"
    assert len(fact.mentions) == 2


def test_a_report_older_than_the_policy_means_something_else_by_its_name() -> None:
    mentions = mentions_of(TEXT.format(2012))
    (fact,) = resolve_policies(mentions, resolve_identity(mentions))
    assert (fact.name, fact.concept) == ("六稳", None)
