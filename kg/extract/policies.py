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

_NOUNS: Final = (
    r"(?:专项|重点|主题|试点|综合|年度|政务)*"
    r"(?:改革|行动|工程|战略|计划|政策|举措|措施|定位|目标|任务|作用|制度|机制|模式|工作|集成套餐服务|主题集成"
    r"|活动|试点|攻坚|发展战略|总体布局|战略布局|(?:政务)?服务平台)"
)
_QUOTED: Final = re.compile(r"“([^“”《》]{2,30})”")
_HEAD: Final = re.compile(rf"(?:“[^“”《》]{{2,30}}”|[、和与及])*(?:的)?{_NOUNS}")
_NUMBERED: Final = re.compile(r"[^\d“”]{2,24}\d{1,3}条$|[^“”]{1,12}(?:[一二三四五六七八九十]{1,3})条$")
_COUNTED: Final = re.compile(r"[两三四五六七八九十]个[^\W\d_]{2,4}$")
_FORMULA: Final = re.compile(r"\d*[A-Z\d]+(?:\+[A-Z\d]+)+$", re.ASCII)
_NO_POLICY: Final = re.compile(
    r"原则|精神|形象|理念|栏|网|微[博信]|公众号|网站|邮箱|电话|公报|(?:政府|政务)信息(?:主动)?公开|公开为|不公开|^\d+$|^项$|谁"
    r"|经费|平台$|系统$|客户端|热线|目录$|指南$|报告$|清单$"
)
_PROPER: Final = re.compile(
    r"(?<=[，。；：、（“‘\n开展施进行动入化持续打赢好了的到等如响])"
    r"([^\W\d_a-zA-Z的了等各与和及]{4,16}?(?:攻坚战|保卫战|歼灭战|专项行动|提升行动|行动计划|行动|体制改革|制度改革|体系改革|审批改革|机制改革|改革))"
    r"(?![方的开发创新任措举领办事项委局专与和及教]|行政)"
)
_LEADING: Final = re.compile(
    r"^(?:一是|二是|三是|四是|五是|全面|深入|扎实|持续|大力|积极|加快|认真|稳步|不断|进一步|继续|着力|有序|统筹|全力|切实|组织|深化|推进|推动|开展|实施|落实|贯彻|参与|打好|打赢|打响|抓好|做好|围绕|完善|配合|进行|启动|聚焦|服务|助力|支持|结合|按照|对|将|以|为)+"
)
_GENERIC: Final = re.compile(
    r"^(?:专项|重点|各项|多项|多个|有关|相关|重大|一系列|其他|集中|具体|统一|系列|全面|全市|全县|全区|全省|我.|本.|市级)*"
    r"(?:专项|整治|执法|治理|提升|检查)?(?:行动|改革|行动计划|专项行动|攻坚战)$"
)


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
        if text[end : end + 1] in tuple("局办") or text[start - 1 : start] == "“" and text[end : end + 1] in tuple("网"):
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
        elif not _NO_POLICY.search(name) and _is_named_policy(name, text, match.end()):
            yield match.start(1), match.end(1), name, None


def _is_named_policy(name: str, text: str, end: int) -> bool:
    if _NUMBERED.search(name) or _COUNTED.match(name) or _FORMULA.match(name):
        return True
    return _HEAD.match(text, end) is not None


def _find_proper(text: str) -> Iterator[_Found]:
    for match in _PROPER.finditer(text):
        words = match.group(1)
        lead = _LEADING.match(words)
        start = match.start(1) + (lead.end() if lead else 0)
        name = text[start : match.end(1)]
        if len(name) >= 5 and not _GENERIC.match(name) and not _NO_POLICY.search(name):
            yield start, match.end(1), name, None


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
