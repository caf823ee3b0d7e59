"""Finds named policies and programmes: 简政放权; “最多跑一次”改革; 清水河治理攻坚战; “助企纾困30条”.

Known ones come from the vocabulary. Others are discovered by their shape: words in quotation marks
before a noun for a policy, or a proper phrase that ends in 攻坚战, 行动 or 改革. Slogans and
principles (“公开为常态”原则), columns, sites and documents are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Document, Span
from kg.vocabulary import Concept, load_scheme

FACTORY: Final = "kg_policies"

_NAMING_NOUN: Final = (
    r"(?:改革|行动计划|行动|工程|发展战略|战略|计划|定位|目标|作用|制度|机制|攻坚战?)"
)
_QUALIFIED: Final = r"(?:专项|重点|主题|试点|综合|年度|政务)*"
_HEAD: Final = re.compile(
    r"(?:“[^“”《》]{2,30}”|[、和与及])*"
    rf"(?:{_QUALIFIED}{_NAMING_NOUN}"
    rf"|(?:的)?{_QUALIFIED}(?:政策|举措|措施|任务|模式|工作|(?:主题)?集成|试点|布局|服务平台))"
)
_NAMED_BY_NOUN: Final = re.compile(rf"{_QUALIFIED}{_NAMING_NOUN}")
_QUOTED: Final = re.compile(r"“([^“”《》]{2,30})”")
_BY_FORM: Final = re.compile(
    r"[^\d“”]{2,24}\d{1,3}条$"  # 助企纾困30条
    r"|[^“”]{2,12}[一二三四五六七八九十]{1,3}条$"
    r"|[两三四五六七八九十]个[^\W\d_]{2,4}$"  # 三个作用
    r"|\d+(?:\+\d+)*\+[A-Z]$|\d+(?:\+\d+){2,}$"  # 1+41+N
    r"|[^，。；“”]{2,8}(?:工程|战略|新政)$"
)
_NO_POLICY: Final = re.compile(
    r"原则|精神|形象|理念|栏|网|微[博信]|公众号|邮箱|电话|公报|(?:政府|政务)信息(?:主动)?公开|公开为|不公开|^\d+$|谁"
    r"|经费|平台$|系统$|客户端|热线|目录$|指南$|报告$|清单$"
)
_PROPER_END: Final = re.compile(
    r"(?:攻坚战|保卫战|歼灭战|(?:专项|提升|整治|百日|治理|保障|计划|三年|倍增)行动(?:计划)?"
    r"|(?:体制|制度|体系|审批|机制|综合|配套|教育|权)改革)"
    r"(?![方的开发创新任措举领办事项委局专与和及教]|行政)"
)
_CLAUSE_MARK: Final = re.compile(r"[^\w+]")
_LEADING: Final = re.compile(
    r"全面|深入|扎实|持续|大力|积极|加快|认真|稳步|不断|进一步|继续|着力|有序|统筹|全力|切实|组织"
    r"|深化|推进|推动|开展|实施|落实|贯彻|参与|打好|打赢|打响|抓好|做好|围绕|完善|配合|进行|启动"
    r"|聚焦|服务于|助力|支持|结合|按照|通过|关于|年度?|的|了|将|以|为|在|和|与|及|对|等|各|[一二三四五六]是"
)
_GENERIC: Final = re.compile(
    r"(?:专项|重点|各项|多项|多个|有关|相关|重大|一系列|其他|集中|具体|统一|系列|全市|全县|全区|全省|[我本].|市级|\d+[项个])*"
    r"(?:专项|整治|执法|治理|提升|检查|管理)?(?:体制|制度|机制|综合|配套|体系|行动计划|行动|改革|攻坚战)+"
)
_SHORTEST_PROPER: Final = 6
_LONGEST_PROPER: Final = 24


@dataclass(frozen=True, slots=True)
class PolicyMention:
    """A policy as written, without quotation marks, and where."""

    span: Span
    name: str
    concept: str | None
    """IRI in the vocabulary, for a known one."""


@cache
def _known() -> tuple[AhoCorasick, Mapping[str, Concept]]:
    labels = {label: concept for concept in load_scheme("policies") for label in concept.labels}
    automaton = AhoCorasick(sorted(labels), matchkind=MatchKind.LeftmostLongest)
    return automaton, MappingProxyType(labels)


def find_policies(doc: Doc) -> tuple[PolicyMention, ...]:
    """Find the policies that the prose names, in the order of the text."""
    document: Document = doc._.document
    text = document.text
    found = [*_find_quoted(text), *_find_proper(text), *_find_known(text)]
    return tuple(
        PolicyMention(document.span(start, end), name, concept)
        for start, end, name, concept in _longest(found)
    )


_Found = tuple[int, int, str, str | None]


def _find_known(text: str) -> Iterator[_Found]:
    automaton, labels = _known()
    for _, start, end in automaton.find_matches_as_indexes(text):
        if text.startswith(("局", "办", "网"), end):
            continue  # 乡村振兴局 is a body
        concept = labels[text[start:end]]
        yield start, end, concept.label, concept.iri


def _find_quoted(text: str) -> Iterator[_Found]:
    """Find what stands in “…” and is called a policy by its form or by the noun after it."""
    for match in _QUOTED.finditer(text):
        name = match.group(1)
        concept = _known()[1].get(name)
        if concept is not None:
            yield match.start(1), match.end(1), concept.label, concept.iri
        elif _NO_POLICY.search(name):
            continue
        elif _BY_FORM.match(name):
            yield match.start(1), match.end(1), name, None
        elif _HEAD.match(text, match.end()):
            noun = _NAMED_BY_NOUN.match(text, match.end())
            yield match.start(1), match.end(1), f"“{name}”{noun.group()}" if noun else name, None


def _find_proper(text: str) -> Iterator[_Found]:
    """Find proper phrases that end in a noun for a campaign or reform, without the verbs before."""
    for match in _PROPER_END.finditer(text):
        floor = max(0, match.start() - _LONGEST_PROPER)
        before = text[floor : match.start()]
        cuts = [cut.end() for mark in (_CLAUSE_MARK, _LEADING) for cut in mark.finditer(before)]
        start = floor + max(cuts, default=0)
        name = text[start : match.end()]
        whole = bool(cuts) or floor == 0
        if whole and len(name) >= _SHORTEST_PROPER and not _GENERIC.fullmatch(name):
            yield start, match.end(), name, None


def _longest(found: Iterable[_Found]) -> list[_Found]:
    """Keep the longest of overlapping mentions, a known policy before a discovered one."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f[0], -f[1], f[3] is None)):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
        elif one[1] - one[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = one
    return kept


@Language.factory(FACTORY, assigns=["doc._.policies"])
def create_policies(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.policies``."""
    if not Doc.has_extension("policies"):
        Doc.set_extension("policies", default=())

    def component(doc: Doc) -> Doc:
        doc._.policies = find_policies(doc)
        return doc

    return component
