"""The words that pictures and pages show, in Chinese and English, from the vocabulary."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.network.palette import LIGHT, OTHER, REPORT
from kg.network.values import Network, NetworkKind, NodeKind
from kg.vocabulary import load_scheme


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in both languages."""

    zh: str
    en: str

    @property
    def both(self) -> str:
        """Return the Chinese and the English words side by side."""
        return self.zh if self.zh == self.en else f"{self.zh} {self.en}"


NETWORK_TITLES: Final = {
    NetworkKind.CITATION: Wording("引用网络", "Citation network"),
    NetworkKind.DOCUMENTS: Wording("文件关系网络", "Network of documents"),
    NetworkKind.CO_CITATION: Wording("共被引网络", "Co-citation network"),
    NetworkKind.COUPLING: Wording("文献耦合网络", "Bibliographic coupling"),
    NetworkKind.AGENCIES: Wording("机关引用网络", "Who cites whose documents"),
}
_OWN_KINDS: Final = {REPORT: Wording("报告", "report"), OTHER: Wording("其他", "other")}
_OWN_RELATIONS: Final = {
    NetworkKind.CO_CITATION.value: Wording("同被引用", "cited together"),
    NetworkKind.COUPLING.value: Wording("共同引用", "cite the same"),
    NetworkKind.AGENCIES.value: Wording("引用其文件", "cites documents of"),
}

_CLOSING_MARKS: Final = frozenset("，。、；：）》〉〕”’年月日号")
_NARROW: Final = frozenset(" fijlrt.,:;'|!()[]-")


def kind_wordings(order: Sequence[str]) -> dict[str, Wording]:
    """Return the words for the kinds of nodes, ``other`` included."""
    types = _scheme("document-types") | _scheme("levels")
    return {
        kind: _OWN_KINDS.get(kind) or types.get(kind) or Wording(kind, kind)
        for kind in (*order, OTHER)
    }


def type_wordings(network: Network) -> dict[str, Wording]:
    """Return the words for the document types that occur."""
    return _named("document-types", (node.type for node in network.nodes))


def level_wordings(network: Network) -> dict[str, Wording]:
    """Return the words for the tiers of administration that occur."""
    return _named("levels", (node.level for node in network.nodes))


def relation_wordings(network: Network) -> dict[str, Wording]:
    """Return the words for the relations that occur, from the strongest to the mere mention."""
    found = {edge.relation for edge in network.edges}
    known = _scheme("relations") | _OWN_RELATIONS if found else {}
    known |= {term.name: Wording(term.label, term.label_en) for term in network.terms}
    ranked = [
        *(name for name in LIGHT.relations if name in found),
        *sorted(found - {*LIGHT.relations}),
    ]
    return {name: known.get(name) or Wording(name, name) for name in ranked}


def evidence_wordings(network: Network) -> dict[str, Wording]:
    """Return the words for what reports do with documents, where edges quote them."""
    names = (each.relation for edge in network.edges for each in edge.evidence)
    ties = {term.name: Wording(term.label, term.label_en) for term in network.terms}
    return _named("relations", names) | ties


def summary(network: Network) -> Wording:
    """Say how much the network holds."""
    reports = sum(node.kind is NodeKind.REPORT for node in network.nodes)
    agencies = sum(node.kind is NodeKind.AGENCY for node in network.nodes)
    documents = len(network.nodes) - reports - agencies
    edges = len(network.edges)
    zh, en = [], []
    if reports:
        zh.append(f"{reports} 份报告")
        en.append(_counted(reports, "report"))
    if documents:
        zh.append(f"{documents} 份文件")
        en.append(_counted(documents, "document"))
    if agencies:
        zh.append(f"{agencies} 个机关")
        en.append(f"{agencies:,} {'agency' if agencies == 1 else 'agencies'}")
    citations = network.kind is NetworkKind.CITATION
    zh.append(f"{edges} 条{'引用' if citations else '联系'}")
    en.append(_counted(edges, "citation" if citations else "tie"))
    return Wording(" · ".join(zh), " · ".join(en))


def width_of(text: str) -> float:
    """Return the width in em: a Chinese character is 1, a Latin one about half.

    >>> width_of("条例"), round(width_of("2014"), 2)
    (2.0, 2.2)
    """
    return sum(
        1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.32 if c in _NARROW else 0.55
        for c in text
    )


def wrap(text: str, width: float, lines: int) -> tuple[str, ...]:
    """Break the text into lines of about equal width; what does not fit ends in an ellipsis.

    Args:
        text: one line, any language.
        width: the widest line, in em.
        lines: how many lines there may be.

    >>> wrap("政府信息公开条例", 4, 2)
    ('政府信息', '公开条例')
    >>> wrap("政府信息公开年度报告格式", 4, 2)
    ('政府信息', '公开年…')
    """
    total = width_of(text)
    fewest = min(lines, max(1, math.ceil(total / width)))
    # Breaks that keep numbers whole may need a line more than the widths alone.
    for count in range(fewest, lines + 1):
        broken, rest = _broken(text, min(width, total / count + 1), count)
        if not rest:
            return broken
    broken, rest = _broken(text, width, lines)
    if rest:
        last = broken[-1] + rest
        broken = (*broken[:-1], last[: _cut(last, width - 1)] + "…")
    return broken


def _broken(text: str, width: float, lines: int) -> tuple[tuple[str, ...], str]:
    """Return at most so many lines, and the text that is left over."""
    broken: list[str] = []
    rest = text
    while rest and len(broken) < lines:
        cut = _cut(rest, width)
        broken.append(rest[:cut])
        rest = rest[cut:].lstrip()
    return tuple(broken), rest


def _cut(text: str, width: float) -> int:
    """Return how many characters fit; closing marks do not start the next line."""
    used = 0.0
    for position, character in enumerate(text):
        used += width_of(character)
        if used > width + 1e-9:
            return _before_whole_part(text, position)
    return len(text)


def _before_whole_part(text: str, position: int) -> int:
    """Move a break back, so that no number is split and no closing mark starts a line."""
    for earlier in range(position, max(0, position - 8), -1):
        splits = (
            text[earlier - 1 : earlier + 1].isalnum() and text[earlier - 1 : earlier + 1].isascii()
        )
        if not splits and text[earlier] not in _CLOSING_MARKS:
            return earlier
    return max(1, position)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _named(scheme: str, names: Iterable[str | None]) -> dict[str, Wording]:
    found = sorted({name for name in names if name is not None})
    known = _scheme(scheme) if found else {}
    return {name: known.get(name) or Wording(name, name) for name in found}


def _scheme(name: str) -> dict[str, Wording]:
    return {
        concept.notation: Wording(concept.label, concept.label_en) for concept in load_scheme(name)
    }
