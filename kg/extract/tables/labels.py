"""Labels of the statutory forms in a stream: ``（一）予以公开``, ``2.其他法律行政法规禁止公`` … ``开``.

A row's *head* is where its label begins. Labels may be cut by wraps, stand around their numbers or
lack words; what is certain is that heads follow each other in the order of the form, so the heads
chosen are the best chain in that order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.tables.forms import FormEntry, FormPart, load_forms
from kg.extract.tables.label_index import LabelIndex
from kg.extract.tables.stream import VALUE, TableStream
from kg.model import Form

_SHORTEST_VOTE: Final = 6
_SHORTEST_CUE: Final = 4
_SHORTEST_PIECE: Final = 3
_SHORTEST_LONE_PIECE: Final = 5
_ROW_MARK: Final = re.compile("(?:其中)?[0-9一二三四五六七八九十]{0,3}(?:其中)?")
"""What may stand before the name of a row of an annex: 其中：1. or （一）其中."""
_LIKENESS: Final = 0.6
_LETTERS_LOST: Final = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A label found in the stream."""

    entries: tuple[FormEntry, ...]
    """What it may name; 其他 is a row of one form and a column of both."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """Where the label of a row begins, and how sure that is."""

    row: FormEntry
    start: int
    end: int
    weight: int


def find_labels(stream: TableStream, index: LabelIndex) -> list[Label]:
    """Return the labels that stand unbroken in the stream, in its order."""
    return [
        Label(index.entries[number], start, end)
        for number, start, end in index.automaton.find_matches_as_indexes(stream.text)
    ]


def find_form(labels: list[Label]) -> Form | None:
    """Return the form that the labels show: the one with more labels of its own."""
    forms = load_forms()
    votes: dict[Form, set[str]] = {}
    for label in labels:
        if label.end - label.start < _SHORTEST_VOTE:
            continue
        shown = {form for entry in label.entries for form in entry.forms}
        if len(shown) == 1 and all(len(forms.rows_under(e.notation)) < 2 for e in label.entries):
            votes.setdefault(shown.pop(), set()).add(label.entries[0].notation)
    ranked = sorted(votes, key=lambda form: (-len(votes[form]), form))
    if not ranked or (len(ranked) > 1 and len(votes[ranked[0]]) == len(votes[ranked[1]])):
        return None
    return ranked[0]


def is_cue(label: Label) -> bool:
    """Tell whether the label belongs to the head of a table: its title or a column's name."""
    return label.end - label.start >= _SHORTEST_CUE and all(
        entry.part in (FormPart.TABLE, FormPart.COLUMN) for entry in label.entries
    )


def find_heads(stream: TableStream, labels: list[Label], index: LabelIndex) -> list[Head]:
    """Return the heads of rows, at most one for each row, in the order of form and stream."""
    candidates = [*_whole_heads(stream, labels, index), *_cut_heads(stream, labels, index)]
    chain = _best_chain(candidates)
    damaged = list(_damaged_heads(stream, labels, chain, index))
    return _sure_of_group(_best_chain([*candidates, *damaged]) if damaged else chain, index)


def _sure_of_group(heads: list[Head], index: LabelIndex) -> list[Head]:
    """Leave out labels that rows of several groups have where no other label shows the group."""
    shown = {head.row.group for head in heads if not index.ambiguous & set(head.row.names)}
    return [
        head
        for head in heads
        if head.row.group in shown or not index.ambiguous & set(head.row.names)
    ]


def _whole_heads(stream: TableStream, labels: list[Label], index: LabelIndex) -> Iterator[Head]:
    ends = {label.end for label in labels}
    for label in labels:
        start, end = label.start, label.end
        if index.is_annex and not _begins_label(start, stream, ends):
            continue
        for row in label.entries:
            if row.part is not FormPart.ROW:
                continue
            begin = start - len(row.mark)
            marked = bool(row.mark) and stream.text[max(begin, 0) : start] == row.mark
            sure = marked and (end - start >= _SHORTEST_CUE or stream.ends_word(end))
            if end - start < index.long_name and not (sure or _stands_alone(label, stream, index)):
                continue
            weight = 2 * (end - start) + 3 * marked + 2 * (stream.text[end : end + 1] == VALUE)
            yield Head(row, begin if marked else start, end, weight)


def _begins_label(start: int, stream: TableStream, ends: set[int]) -> bool:
    """Tell whether a name is no end of a longer one: 参加政府网站在线访谈次数 is no 政府网站在线访谈次数."""
    begin = start
    while begin not in stream.word_starts and begin not in ends and begin > 0:
        begin -= 1
    return _ROW_MARK.fullmatch(stream.text, begin, start) is not None


def _stands_alone(label: Label, stream: TableStream, index: LabelIndex) -> bool:
    """Tell whether a short label makes a word of its own and can be no column's name."""
    start, end = label.start, label.end
    while index.is_annex and stream.text[start - 1 : start].isdigit():
        start -= 1  # places number the rows of annexes as they like
    if not stream.is_word(start, end):
        return False
    if all(entry.part is FormPart.ROW for entry in label.entries):
        return True
    # 其他 and 总计 without their numbers: a row's label has its values in the same line
    return stream.text[end : end + 1] == VALUE and stream.lines[end] == stream.lines[start]


def _cut_heads(stream: TableStream, labels: list[Label], index: LabelIndex) -> Iterator[Head]:
    """Yield heads of labels that stand around their values: a piece before, the rest after."""
    ends = {label.end for label in labels}
    for start, end, after in stream.gaps():
        if end in ends:
            continue
        before, behind = stream.text[start:end], stream.text[after : after + 8]
        for row in index.rows:
            piece, confirmed = _longest_piece(row, before, behind)
            if piece >= (_SHORTEST_PIECE if confirmed else _SHORTEST_LONE_PIECE):
                begin = end - piece
                mark = len(row.mark) if stream.text[:begin].endswith(row.mark) else 0
                yield Head(row, begin - mark, end, piece * (2 if confirmed else 1) + mark)


def _longest_piece(row: FormEntry, before: str, behind: str) -> tuple[int, bool]:
    best = (0, False)
    for name in row.names:
        for length in range(min(len(name) - 1, len(before)), _SHORTEST_PIECE - 1, -1):
            if before.endswith(name[:length]):
                rest = name[length : length + 3]
                best = max(best, (length, behind.startswith(rest)))
                break
    return best


def _damaged_heads(
    stream: TableStream, labels: list[Label], chain: list[Head], index: LabelIndex
) -> Iterator[Head]:
    """Yield heads of labels that lack or changed characters, where no other head claims the gap."""
    seen = {head.row.notation for head in chain}
    known = {label.end for label in labels}
    for start, end, _ in stream.gaps():
        if end in known or any(start <= head.start < end for head in chain):
            continue
        low = max((head.row.order for head in chain if head.start < start), default=0)
        high = min((head.row.order for head in chain if head.start >= end), default=10**6)
        between = [r for r in index.rows if low < r.order < high and r.notation not in seen]
        ranked = sorted(
            ((_likeness(name, stream.text[start:end][-len(name) - 2 :]), row.order, row)
             for row in between for name in row.names
             if not index.is_annex or _may_be_all(name, stream.text[start:end])),
            key=lambda found: (-found[0], found[1]),
        )  # fmt: skip
        if ranked and ranked[0][0] >= _LIKENESS:
            best = ranked[0][2]
            if all(r is best or likeness < ranked[0][0] for likeness, _, r in ranked[1:]):
                yield Head(best, max(start, end - len(best.names[0])), end, 1)


def _may_be_all(name: str, text: str) -> bool:
    """Tell whether a text may be all of a label and not the rest of another one, cut by a wrap."""
    return text.endswith(name[-2:]) and len(text) >= len(name) - _LETTERS_LOST


def _likeness(name: str, text: str) -> float:
    """Return the share of neighbouring characters that two texts have in common (Dice)."""
    first = {name[i : i + 2] for i in range(len(name) - 1)}
    second = {text[i : i + 2] for i in range(len(text) - 1)}
    return 2 * len(first & second) / max(1, len(first) + len(second))


def _best_chain(candidates: list[Head]) -> list[Head]:
    """Return the heaviest chain of heads that increases both in the stream and in the form.

    Of equally heavy ones it is the one whose rows stay in their groups. Rows that places choose for
    themselves follow no order of a form; of a row named twice the first head is meant.
    """
    ordered = sorted(candidates, key=lambda head: (head.start, head.row.order))
    best: list[tuple[int, int, int]] = []  # weight of the best chain that ends here, and its link
    for index, head in enumerate(ordered):
        weight, together, link = 0, 0, -1
        # the heaviest chains mostly end nearby, so that the lighter ones need no closer look
        for earlier in range(index - 1, -1, -1):
            before, kept, _ = best[earlier]
            other = ordered[earlier]
            if before < weight or other.end > head.start or not _may_follow(other.row, head.row):
                continue
            kept += other.row.group == head.row.group
            weight, together, link = max((weight, together, link), (before, kept, earlier))
        best.append((weight + head.weight, together, link))
    chain: list[Head] = []
    position = max(range(len(best)), key=lambda i: best[i][:2], default=-1)
    while position >= 0:
        chain.append(ordered[position])
        position = best[position][2]
    return list({head.row.notation: head for head in chain}.values())[::-1]


def _may_follow(earlier: FormEntry, later: FormEntry) -> bool:
    """Tell whether one row may be printed after another."""
    if earlier.order < later.order:
        return True
    entries = load_forms().entries
    return earlier is not later and all(
        entries[table].rows_vary for table in (*earlier.tables, *later.tables)
    )
