"""What a number measures, as a noun phrase: ``市政府受理政府信息公开申请`` before ``948件``.

Chinese puts the measured thing before a number (受理申请948件), after it (948件申请), or leaves it
out where the sentence has named it (受理申请948件，办结900件; 其中网络120件; 同比增长5%). What is left
out is taken from the numbers before, so that every phrase can be read alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.changes import CHANGE_PATTERN
from kg.extract.number_tokens import NumberToken

_CLOSERS: Final = frozenset("）》”〉")
_OPENERS: Final = frozenset("（《“〈")
_CLAUSE_STOPS: Final = frozenset("，；：。！？\n")
_RIGHT_STOPS: Final = frozenset("，；：。！？\n）（")
_LONGEST_RIGHT: Final = 30
_LONGEST_LEFT: Final = 160
_LONGEST_PHRASE: Final = 60
_LONGEST_BRACKET: Final = 400
_AFTERTHOUGHT: Final = re.compile(
    "左右|以上|以下|以内|之多|[、和与及或并]|占|同比|环比|[较比](?:上|去|前|同|19|20)"
)

_VERBS: Final = (
    "收到|受理|接到|接收|接听|接受|接待|办结|办理|答复|回复|处理|处置|转办|公开|发布|公布|公示|发放|发送|"
    "印发|印制发行|编印|编辑|编发|刊登|刊发|转发|推送|举办|召开|组织召开|开展|设置|设立|建成|建立|开通|开设|"
    "开放|提供|复制|清理出|清理|制定|制作|制发|出台|取消|下放|调整|采集|完成|吸引|赠阅|收取|减免|上报|"
    "报送|报道|更新|新增|解读|回应|培训|审查|抽查|检查|整改|修订|废止|征集|组织|参加|撰写|录入|归集|"
    "维持|纠正|撤销|驳回|结转|申请|产生|承办|投入|节约|支出|产生|查处|查阅"
)
_VERB: Final = re.compile(f"(?:{_VERBS})(?:了|出)?")
_ADVERBS: Final = "共计?|累计|全年|合计|总计|先后|已|均|全部|依法|按时|按期|及时|实际|成功|主动|也|还|并|再|又|陆续|集中"
_OBJECTLESS: Final = re.compile(
    rf"(?:{_ADVERBS})*(?:(?:在|通过|经)[^，、]{{2,14}}?)?(?:{_ADVERBS})*(?P<verb>(?:{_VERBS})+)(?:数|量)?"
)
_LEADING: Final = re.compile(
    r"(?:[、和与及并，：]|其中[，：]?|另外?|此外|同时|而|且|以及|还|一[是方面]|[二三四五六]是|"
    r"截至[^，]{0,12}|(?:19|20)\d\d年度?(?:以来|来)?|(?:今|本|去|上)年度?(?:以来)?|年内|全年|一年来|期间|"
    r"(?:共|累计|合计|总计|先后|已|将|约|含|包括|包含|除)(?!享))+"
)
_TRAILING: Final = re.compile(
    r"(?:(?:的有|共有|共计|合计|总计|累计|累计达|总数|达到|高达|多达|约有|分别|均|各|共|计|达|为|是|有|至|到|了|约|：|（|了约)+|"
    r"(?<=率)为)\Z"
)
_COUNTED_IN_ALL: Final = re.compile(rf"(?:共|累计|先后|已)(?=(?:{_VERBS}))")
_SHARE: Final = re.compile(r"(?:约)?占")
_COMPARISON: Final = re.compile(
    rf"(?:分别|均)?(?:同比|环比|较|比|与|同).{{0,12}}|(?:分别|均|平均|总体)?(?:{CHANGE_PATTERN})(?:了|率|幅度?)?为?"
)
_BARE_RATE: Final = re.compile(".{0,3}率")
_BARE_MEASURE: Final = re.compile(".{0,3}[量数额]")
_NO_MAIN_VERB: Final = re.compile(
    "的|电话|信箱|目录|平台|栏|专栏|专区|窗口|点|中心|网|指南|年报|办法|事项办理"
)
_LIST_OPENERS: Final = frozenset(("", "、", "和", "与", "及", "；"))
_TOPIC: Final = re.compile("^[对将把](?=[^，]{0,3}$)")
_LISTED: Final = re.compile("[、和与及]")
_LIST_JOINT: Final = re.compile("[、和与及，]|以及")


@dataclass(frozen=True, slots=True)
class PhraseParts:
    """A phrase taken apart: 市政府, 市政府受理, 政府信息公开申请."""

    subject: str
    predicate: str
    """Subject and verb; both empty where the phrase has no verb."""
    thing: str
    """What is counted."""


@dataclass(frozen=True, slots=True)
class IndicatorPhrase:
    """The phrase of a number and the parts that later numbers may lean on."""

    text: str
    parts: PhraseParts
    left: str
    """What stands before the number in its clause, as printed."""
    words: str
    """The same without 其中, 共, 达 and the like."""
    prenominal: bool
    in_bracket: bool
    host_end: int | None
    """Where the number ends that the bracket around this one explains."""


def phrase_numbers(text: str, start: int, tokens: Sequence[NumberToken]) -> list[IndicatorPhrase]:
    """Return the phrase of each number of one sentence, which starts at ``start``."""
    phrases: list[IndicatorPhrase] = []
    taken = start
    listing = False
    for index, token in enumerate(tokens):
        previous = tokens[index - 1] if index else None
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        floor = max(previous.printed_end, taken) if previous else start
        left, opener = words_before(text, floor, token.printed_start)
        right = _words_after(text, token.printed_end, following)
        taken = token.printed_end + len(right)
        listing = listing or "其中" in text[floor : token.printed_start]
        bracket = _bracket_around(text, start, token.printed_start)
        host = None if bracket is None else _host(text, start, bracket, tokens[:index], phrases)
        phrases.append(_compose(left, opener, right, host, bracket, phrases, listing=listing))
    return _distribute(text, tokens, phrases)


def is_share(phrase: IndicatorPhrase) -> bool:
    """Tell whether a number states what part of another it is: 占总数的, 占比."""
    return bool(_SHARE.match(phrase.words))


def is_verb_only(phrase: IndicatorPhrase) -> bool:
    """Tell whether only a verb stands before the number: 累计办结."""
    return bool(_OBJECTLESS.fullmatch(phrase.words))


def words_before(text: str, floor: int, position: int) -> tuple[str, str]:
    """Return the words of the clause that ends at ``position``, and the character before them.

    Whole brackets, titles and quotations are stepped over; the words do not reach below ``floor``.
    """
    depth = 0
    outermost = position
    index = position - 1
    while index >= max(floor, position - _LONGEST_LEFT):
        character = text[index]
        if character in _CLOSERS:
            depth += 1
            outermost = index + 1 if depth == 1 else outermost
        elif character in _OPENERS:
            if depth == 0:
                return text[index + 1 : position], character
            depth -= 1
        elif depth == 0 and character in _CLAUSE_STOPS:
            return text[index + 1 : position], character
        index -= 1
    if depth:  # the numbers before stand in the bracket that closes here
        return text[outermost:position], "）"
    return text[index + 1 : position], "" if index < floor else text[index]


def _words_after(text: str, position: int, following: NumberToken | None) -> str:
    """Return the words that go on after a number and its unit: 家市级预算部门公开部门决算."""
    limit = following.printed_start if following else len(text)
    end = position
    comma = -1
    while end < min(limit, position + _LONGEST_RIGHT) and text[end] not in _RIGHT_STOPS:
        if text[end] == "、" and comma < 0:
            comma = end
        end += 1
    # a list goes on over 、 only while no other number is part of it
    if comma >= 0 and end == limit:
        end = comma
    words = text[position:end]
    return "" if _AFTERTHOUGHT.match(words) else words


def _bracket_around(text: str, start: int, position: int) -> int | None:
    """Return where the bracket opens that ``position`` stands in, if any."""
    depth = 0
    for index in range(position - 1, max(start, position - _LONGEST_BRACKET) - 1, -1):
        if text[index] == "）":
            depth += 1
        elif text[index] == "（":
            if depth == 0:
                return index
            depth -= 1
    return None


def _host(
    text: str,
    start: int,
    bracket: int,
    before: Sequence[NumberToken],
    phrases: Sequence[IndicatorPhrase],
) -> str:
    """Return the phrase of what the bracket explains: a number's, or the words before it."""
    floor = start
    for token, phrase in zip(before, phrases, strict=True):
        if token.printed_end == bracket:
            return phrase.text
        if token.printed_end < bracket:
            floor = token.printed_end
    return _tidy(words_before(text, floor, bracket)[0])


def _tidy(words: str) -> str:
    """Strip what only leads to the words or from them to the number."""
    words = _LEADING.sub("", words, count=1) if _LEADING.match(words) else words
    words = _TRAILING.sub("", words)
    return _COUNTED_IN_ALL.sub("", words).strip("、，：的（")


def _compose(
    left: str,
    opener: str,
    right: str,
    host: str | None,
    bracket: int | None,
    phrases: Sequence[IndicatorPhrase],
    *,
    listing: bool,
) -> IndicatorPhrase:
    previous = phrases[-1] if phrases else None
    words = _tidy(left)
    prenominal = bool(right)
    if right:
        if not words and previous and previous.prenominal:
            words = previous.words
        text = _TOPIC.sub("", words) + right.removeprefix("的").rstrip("、和与及")
    elif host is not None:
        text = host + (words or "占比")
    elif previous is None:
        text = words
    else:
        text = _lean(words, phrases, goes_on=listing or opener in _LIST_OPENERS)
    return IndicatorPhrase(
        text=_shorten(text),
        parts=split_phrase(text),
        left=left,
        words=words,
        prenominal=prenominal,
        in_bracket=host is not None,
        host_end=bracket,
    )


def _lean(words: str, phrases: Sequence[IndicatorPhrase], *, goes_on: bool) -> str:
    """Complete the words by the numbers before: what they leave out was named there.

    ``goes_on`` says that the number continues a list, whose first item alone has the verb.
    """
    if not words:
        return phrases[-1].text
    if _SHARE.match(words):
        return phrases[-1].text + words.removesuffix("的") + ("" if words == "占比" else "的比例")
    if _COMPARISON.fullmatch(words):
        return _last_level(phrases).text + words.removeprefix("分别")
    level = _last_level(phrases)
    if _OBJECTLESS.fullmatch(words):
        return words + level.parts.thing
    if _BARE_RATE.fullmatch(words):
        return level.parts.thing + words
    if _BARE_MEASURE.fullmatch(words):
        subjects = [phrase.parts.subject for phrase in phrases if phrase.parts.subject]
        return (subjects[-1] if subjects else level.parts.thing) + words
    if goes_on and not _VERB.search(words):
        return level.parts.predicate + words
    return words


def _last_level(phrases: Sequence[IndicatorPhrase]) -> IndicatorPhrase:
    """Return the last phrase that is no detail, no share and no change of another."""
    for phrase in reversed(phrases):
        if not (phrase.in_bracket or is_share(phrase) or _COMPARISON.fullmatch(phrase.words)):
            return phrase
    return phrases[-1]


def split_phrase(text: str) -> PhraseParts:
    """Split a phrase at its main verb; a verb before 的 or within a name is none.

    >>> split_phrase("市政府受理政府信息公开申请")
    PhraseParts(subject='市政府', predicate='市政府受理', thing='政府信息公开申请')
    """
    for match in _VERB.finditer(text):
        if match.end() < len(text) and not _NO_MAIN_VERB.match(text, match.end()):
            return PhraseParts(text[: match.start()], text[: match.end()], text[match.end() :])
    return PhraseParts("", "", text)


def _shorten(text: str) -> str:
    """Keep the last items of a long enumeration: readers need what is counted, not all of it."""
    if len(text) <= _LONGEST_PHRASE:
        return text
    _, comma, rest = text[-_LONGEST_PHRASE:].partition("、")
    return rest if comma and rest else text


def _distribute(
    text: str, tokens: Sequence[NumberToken], phrases: list[IndicatorPhrase]
) -> list[IndicatorPhrase]:
    """Give the n-th number after 分别 the n-th of the things named before it."""
    index = 0
    while index < len(tokens):
        last = index
        while last + 1 < len(tokens) and _LIST_JOINT.fullmatch(
            text, tokens[last].printed_end, tokens[last + 1].printed_start
        ):
            last += 1
        before, found, after = phrases[index].left.rpartition("分别")
        if found and last > index:
            heads = _heads(before, phrases[:index], last - index + 1)
            rest = _TRAILING.sub("", after)
            if heads:
                comparison = _tidy(before) if _COMPARISON.fullmatch(_tidy(before)) else ""
                for offset, head in enumerate(heads):
                    phrase = phrases[index + offset]
                    whole = head + comparison + rest
                    phrases[index + offset] = replace(
                        phrase, text=whole, left=phrases[index].left, words=phrases[index].words
                    )
        index = last + 1
    return phrases


def _heads(before: str, phrases: Sequence[IndicatorPhrase], count: int) -> list[str]:
    """Return ``count`` things: those listed before 分别, else those of the numbers before."""
    tidy = _tidy(before)
    if tidy and not _COMPARISON.fullmatch(tidy):
        listed = [item for item in _LISTED.split(tidy) if item]
        return listed if len(listed) == count else []
    levels = [
        phrase.text
        for phrase in phrases
        if not is_share(phrase) and not _COMPARISON.fullmatch(phrase.words)
    ]
    return levels[-count:] if len(levels) >= count else []
