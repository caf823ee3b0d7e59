"""What the report does with a document: ``根据《条例》编制本报告``, ``转发《办法》``, ``《指南》已废止``.

The verb that governs a title stands before it in the clause, else behind it (``《办法》出台后``); after
words of receipt (``收到《办法》后，立即贯彻``) a later clause says what was done. A denied verb (``尚未出台``)
and a mere topic (``《办法》政策解读``) leave no more than a mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.documents import relation_cues as cues
from kg.extract.documents.clause import MASK, Clause, read_clause, sentence_after
from kg.model import Relation

_CLOSE: Final = 12
_ADJACENT: Final = re.compile(r"[了并和、并且及]{0,2}|并(?:认真|严格|切实|全面|及时|组织)")
_ATTRIBUTIVE: Final = re.compile("(?:实施|施行|后)?的(?:\ufffc|$)")
"""What makes the verb before a title a mere attribute of it: 落实国务院印发的《…》和《…》."""
_OBJECT_BEFORE_VERB: Final = re.compile(rf"(?:对(?![照标表应口外])|将|把|关于)[^{MASK}，]{{0,12}}$")
"""Puts the title before its verb: 对《…》进行修订, 将《…》印发各单位."""
_SINCE: Final = re.compile(
    r"^(?:等[^，]{0,6})?(?:正式|修订|重新|公布|颁布|印发|实施|施行|发布|出台|下发)*的?(?P<since>以来|之日|[\d一二三四五六七八九十]+周年|以后|之?后)"
)
_SERVES_AS: Final = ("为", "作为")
"""Closes a frame (以《…》的施行为契机), whatever verbs stand within it."""
_OF_IT: Final = re.compile(r"的(?:贯彻|全面|有效|深入|组织|宣传)*(?:实施|施行|执行|落实)")
_OWN_REPORT: Final = re.compile(
    r"本.{0,8}报告|年度.{0,8}报告|信息公开.{0,8}报告|年报|由.{2,20}编制|\ufffc报告"
)
_AS_FOLLOWS: Final = re.compile(
    r"现[将就].{0,40}?公开.{0,20}?(?:报告|公布|通报|公开|发布|汇报)如下"
)
_ONLY_NOUNS: Final = re.compile(
    r"(?:等|的|有关|相关|具体|各项|文件|通知|决策|工作|和|及|、|[^，]{0,4}(?:会议|领导))*"
    r"(?:要求|精神|规定|部署|安排|任务|内容|通知|后|第.{1,8}[条款项])*"
)
_DONE: Final = re.compile("了.{0,2}$|已经?")
_ALSO_OF_DEEDS: Final = frozenset({"改进", "整改"})
_LONGEST_HEADING: Final = 30
_OWN_DOING: Final = (Relation.ISSUES, Relation.FORWARDS, Relation.REVISES, Relation.REPEALS)


@dataclass(frozen=True, slots=True)
class Governed:
    """The relation of one mention, and the clause that shows it within its sentence."""

    relation: Relation
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    leads_on: bool
    """Whether it is the ground on which the rest of the sentence was done."""


def find_relation(masked: str, start: int, end: int, headings: tuple[str, ...]) -> Governed:
    """Return what governs the mention at ``[start, end)`` of the text with all mentions masked."""
    clause = read_clause(masked, start, end)
    relation = _relation(clause)
    if relation is Relation.IMPLEMENTS:
        if _is_basis(clause, sentence_after(masked, end)):
            relation = Relation.LEGAL_BASIS
        elif _is_planned(clause.sentence, headings):
            relation = Relation.PLANS
    elif relation in _OWN_DOING and _will_be_done(clause, headings):
        relation = Relation.PLANS
    return Governed(
        relation,
        clause.start,
        clause.end,
        clause.sentence_start,
        clause.sentence_end,
        leads_on=relation is Relation.IMPLEMENTS and _leads_on(clause.behind),
    )


def _relation(clause: Clause) -> Relation:
    before, verb = _before(clause.before)
    if cues.derived_right_behind().match(clause.behind):
        return Relation.IMPLEMENTS
    if before is not Relation.IMPLEMENTS and cues.topics_right_behind().match(clause.behind):
        return Relation.MENTIONS
    since = _SINCE.match(clause.behind)
    if (since or verb in cues.receipt()) and cues.carrying_out().search(clause.later):
        return Relation.IMPLEMENTS
    behind = _behind(clause.behind)
    if since and since["since"] not in ("后", "之后", "以后") and behind in _OWN_DOING:
        behind = Relation.MENTIONS
    if behind is not None and _OBJECT_BEFORE_VERB.search(clause.before):
        return behind
    return before or behind or Relation.MENTIONS


def _before(words: str) -> tuple[Relation | None, str]:
    """Return the relation of the last group of verbs before the mention, and its telling verb.

    In a group (修订印发, 学习贯彻) the first verb tells, but one of mere mention only where no other
    does. A verb that is an attribute of the title gives way to one before it.
    """
    verbs = list(cues.verbs().finditer(words))
    if not verbs:
        return None, ""
    plain = [verb for verb in verbs if not _ATTRIBUTIVE.match(words, verb.end())]
    if not plain and cues.superiors().search(words[: verbs[-1].start()]):
        return Relation.MENTIONS, ""
    verbs = plain or verbs[-1:]
    first = len(verbs) - 1
    while first and _ADJACENT.fullmatch(words, verbs[first - 1].end(), verbs[first].start()):
        first -= 1
    group = [(cues.verb_relations()[verb.group()], verb.group()) for verb in verbs[first:]]
    relation, verb = next((pair for pair in group if pair[0] is not Relation.MENTIONS), group[0])
    if cues.negations_before().search(words[: verbs[first].start()]):
        return Relation.MENTIONS, ""
    return relation, verb


def _behind(words: str) -> Relation | None:
    """Return the relation that words behind the mention show; 要求, 规定 only close to it."""
    if cues.nouns_right_behind().search(words[:_CLOSE]) or _OF_IT.match(words):
        return Relation.IMPLEMENTS
    found = list(cues.cues_behind().finditer(words))
    if not found:
        return None
    match = next((cue for cue in found if cue.group().startswith(_SERVES_AS)), found[0])
    if cues.negations_before().search(words[: match.start()]):
        return Relation.MENTIONS
    return cues.cue_relations()[match.group()]


def _leads_on(words: str) -> bool:
    """Tell whether nothing is done with the document in its own clause but what the verb said."""
    if _ONLY_NOUNS.fullmatch(words):
        return True
    verbs = list(cues.verbs().finditer(words))
    return bool(verbs) and cues.verb_relations()[verbs[-1].group()] in _OWN_DOING


def _is_basis(clause: Clause, after: str) -> bool:
    """Tell whether the report itself is drawn up on the basis of the document."""
    if not cues.basis_verbs().search(clause.before):
        return False
    words = clause.sentence + MASK + after
    if cues.report_verbs().search(words) and _OWN_REPORT.search(words):
        return True
    return bool(_AS_FOLLOWS.search(words))


def _is_planned(sentence: str, headings: tuple[str, ...]) -> bool:
    of_plans = cues.headings_of_plans()
    return any(of_plans.search(heading) for heading in headings) or _is_future(sentence)


def _will_be_done(clause: Clause, headings: tuple[str, ...]) -> bool:
    """Tell whether the coming year is spoken of: in the clause, or before it and nothing is done."""
    if _is_future(clause.before):
        return True
    if _DONE.search(clause.before) or clause.behind.startswith("已"):
        return False
    return (
        _is_future(clause.sentence)
        or _is_future(clause.lead)
        or any(_announces_plans(words) for words in (clause.lead, *headings))
    )


def _announces_plans(heading: str) -> bool:
    """Tell whether only plans stand under a heading; 改进措施 also says what was done."""
    if len(heading) > _LONGEST_HEADING:
        return False
    return not _ALSO_OF_DEEDS.issuperset(cues.headings_of_plans().findall(heading))


def _is_future(words: str) -> bool:
    return bool(cues.future_words().search(words))
