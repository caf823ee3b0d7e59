"""The grammar of what stands before a number: subject, verb, thing; shares, comparisons, rates.

``市政府受理政府信息公开申请`` has all three; ``累计办结`` only a verb, ``同比增长`` only a comparison,
``办结率`` only a measure. What is missing is named by the numbers before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantities.changes import CHANGE_PATTERN, ROSE_TO_PATTERN

_VERBAL: Final = (
    "收到|收取|收缴|受理|接到|接收|接听|接受|接待|办结|办理|答复|回复|处理|处置|转办|公开|发布|公布|公示|"
    "发放|发送|印发|印制发行|编印|编辑|编发|刊登|刊发|转发|推送|举办|召开|组织召开|开展|设置|设立|建成|建立|"
    "开通|开设|开放|提供|复制|清理出|清理|制定|制作|制发|出台|取消|下放|调整|采集|完成|吸引|赠阅|减免|上报|"
    "报送|更新|新增|修订|废止|征集|组织|参加|撰写|录入|归集|采纳|维持|纠正|拒绝|撤销|驳回|保留|产生|承办|投入|节约|支出"
)
# verbs that mostly name what is counted: 举办培训7期, 收到申请58件
_NOMINAL: Final = "申请|培训|解读|检查|审查|抽查|报道|回应|整改|结转|查处|查阅"
_VERBS: Final = f"{_VERBAL}|{_NOMINAL}"
_ADVERBS: Final = "共计?|累计|全年|合计|总计|先后|已|均|全部|依法|按时|按期|及时|实际|成功|主动|免费|也|还|并|再|又|陆续|集中"
_VERB: Final = re.compile(f"(?:{_VERBS})(?:了|出(?![台具版]))?")
_FURTHER_VERB: Final = re.compile(f"(?!公开)(?:{_VERBAL})(?:了|出(?![台具版]))?")
"""What the first verb is joined by: 制定出台."""
_VERB_ONLY: Final = re.compile(
    rf"(?:{_ADVERBS})*(?:(?:在|通过|经)[^，、]{{2,14}}?)?(?:{_ADVERBS})*(?:{_VERBAL})+(?:数|量)?"
)
# after these a verb is part of a name (公开电话) or of a clause that describes (受理的)
_NO_MAIN_VERB: Final = re.compile(
    "的|电话|信箱|目录|平台|栏|专栏|专区|窗口|点|中心|网|指南|年报|办法|事项办理|会(?![议商])|合计"
)

_PART_OF_NOUN: Final = re.compile("(?:[政村党厂校警财事院狱]务|信息|预算|决算)公开$")
"""A verb that only ends a name: 村务公开."""
_QUOTED: Final = re.compile("“[^”]*”|《[^》]*》")
_STATE: Final = re.compile("(?:被(?!提起|申请)|尚|正在|仍在?|[未暂]|继续|宣布).+")
_OUTCOME: Final = re.compile("(?:非|不属|不予|不同意|不是|属于|涉及|危及).+|.*不存在")
_MODIFIER: Final = re.compile("其[他它余](?:情形|情况|原因|方式|类型)?|.*(?:类|级|方面|领域|渠道)")

_YEAR_BEFORE: Final = r"(?:上年度?|去年|前年|(?:19|20)\d\d年)(?:同期|全年|年?[底末])?"
_YEAR_OF_LEVEL: Final = r"(?:(?:(?:19|20)\d\d年|今年|本年|目前|现在)(?:度|底|末)?的?)?"
_LEADING: Final = re.compile(
    r"(?:[、和与并，：]|及(?!时)|（?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）.、]|其中[，：]?|[另还]有|另外?|此外|同时|而|且|以及|还|一[是方面]|[二三四五六]是"
    r"|截至[^，]{0,12}|[自从]?\d{0,2}(?:(?:19|20)\d\d年?[-—~～至到]+)?(?:19|20)\d\d年(?:度|[底末]前?)?(?:以来|来|起至今|至今)?|(?:今|本|去|上)年(?!度?(?:结转|遗留|转))度?(?:以来)?"
    r"|(?:\d{1,2}[-—~～至到]+)?\d{1,2}月份?(?:\d{1,2}日)?|年内|全年|一年来|期间"
    r"|力争|争取|预计|共有|共|累计|合计|总计|先后|已|将|约|含|包括|包含|除|[仍仅只]有?|中，?(?=已|有|共))+"
)
_ROSE: Final = re.compile(
    rf"(?:[由从][^，由从]{{2,16}}?{ROSE_TO_PATTERN}|[由从](?:{_YEAR_BEFORE}的?)?|[较比]{_YEAR_BEFORE}的"
    rf"|(?:\A|(?<=分别)){ROSE_TO_PATTERN}{_YEAR_OF_LEVEL}|\A[-—~～至到]{{1,2}})\Z"
)
_TRAILING: Final = re.compile(
    r"(?:的有|共有|[仅只仍还]有?|总数|达到|高达|多达|约有|控制在|保持在|稳定在|分别|共计|合计|总计|累计"
    r"|(?<![人日月年户])均|(?<!行)为|[各共计达是有至了约：（]|(?<![收接])到)+\Z"
)
_COUNTED_IN_ALL: Final = re.compile(
    rf"(?:共(?<!公共)|累计|先后|已|各|均(?<![平人日月年周户]均))(?=(?:{_VERBS}))"
)
_SHARE: Final = re.compile(r"(?P<head>.*?)(?:的约?|约|[仅只近])?占(?P<of>比|[^，占]{0,8})\Z")
_COMPARISON: Final = re.compile(
    r"(?:分别|均)?(?:同比|环比|较|比|与|同(?![意级步时类])).{0,12}"
    rf"|(?:分别|均|平均|总体)?{CHANGE_PATTERN}(?:了|率|幅度?)?为?"
)
_LEADING_VERB: Final = re.compile(".*(?:[办编做抓用建]好|加强|推进|完善|强化|优化|依托)")
_TOPIC: Final = re.compile("从.*看|按.*[分看]|在.*[中下]|.*方面")
_AMONG: Final = re.compile("(?:上述|这些|所有|全部)?(?P<thing>.{2,})(?<![其集高初理行途空当])中")
_GROWN: Final = re.compile(
    rf"(?:(?:同比|环比|[较比与]{_YEAR_BEFORE}(?:相比)?))(?:分别)?{CHANGE_PATTERN}(?:了|幅度?)?\Z"
)
_TREATED: Final = re.compile("对(?P<thing>.+?)(?:全面|集中|认真)?(?:开展|进行|组织|实施).*")
_MEANS: Final = re.compile("(?:运用|通过|利用|依托|借助)")
_TRANSFERRED: Final = re.compile("(?:上一?年度?)?(?:结转|遗留).*")
_RATIO: Final = re.compile(f"[是为]?{_YEAR_BEFORE}")
_BARE_RATE: Final = re.compile(".{0,3}率|.{0,2}满意度")
_BARE_MEASURE: Final = re.compile(".{0,3}[量数额]")
_MEASURE: Final = re.compile(".*(?:[率量数额]|满意度|时间|时限|时长|天数)")
_TIME: Final = re.compile("[上下]半年|第?[一二三四1-4]季度|前[一二三]季度|每[年月季]度?")
_REMEMBERED: Final = 1024
"""The numbers of a sentence lean on those before them, whose phrases are asked for again and again."""


@dataclass(frozen=True, slots=True)
class PhraseParts:
    """A phrase taken apart: 市政府, 市政府受理, 政府信息公开申请."""

    subject: str
    predicate: str
    """Subject and verb; both empty where the phrase has no verb."""
    thing: str
    """What is counted."""


@lru_cache(maxsize=_REMEMBERED)
def split_phrase(text: str) -> PhraseParts:
    """Split a phrase at its main verb; a verb before 的 or within a name is none.

    >>> split_phrase("市政府受理政府信息公开申请")
    PhraseParts(subject='市政府', predicate='市政府受理', thing='政府信息公开申请')
    """
    names = [name.span() for name in _QUOTED.finditer(text)]
    for match in _VERB.finditer(text):
        if any(start < match.start() < end for start, end in names):
            continue
        if match.group() == "申请" or _PART_OF_NOUN.search(text, 0, match.end()):
            continue  # mostly what is counted
        if match.end() < len(text) and not _NO_MAIN_VERB.match(text, match.end()):
            end = _end_of_verbs(text, match.end())
            return PhraseParts(text[: match.start()], text[:end], text[end:])
    return PhraseParts("", "", text)


def _end_of_verbs(text: str, end: int) -> int:
    """Return where the last of the verbs ends that follow each other: 制定出台规范性文件."""
    while further := _FURTHER_VERB.match(text, end):
        if further.end() == len(text) or _NO_MAIN_VERB.match(text, further.end()):
            break
        end = further.end()
    return end


def tidy(words: str) -> str:
    """Strip what only leads to the words (其中, 全年) or from them to the number (共, 达到)."""
    leading = _LEADING.match(words)
    words = words[leading.end() :] if leading else words
    words = _TRAILING.sub("", _ROSE.sub("", words))
    return _COUNTED_IN_ALL.sub("", words).strip("、，：的（")


def has_verb(words: str) -> bool:
    """Tell whether the words name more than a thing."""
    return bool(_VERB.search(words))


def is_verb_only(words: str) -> bool:
    """Tell whether the words are a verb without its object: 累计办结."""
    return bool(_VERB_ONLY.fullmatch(words))


@lru_cache(maxsize=_REMEMBERED)
def is_share(words: str) -> bool:
    """Tell whether a number is what part of another something makes: 占总数的, 网络申请占."""
    return "占" in words and bool(_SHARE.match(words))


def share_of(words: str) -> tuple[str, str] | None:
    """Return what makes the share, empty where the words leave it out, and of what it is one.

    >>> share_of("网络申请占总数的"), share_of("占比")
    (('网络申请', '占总数的比例'), ('', '占比'))
    """
    match = _SHARE.match(words) if "占" in words else None
    if match is None:
        return None
    of = match["of"].removesuffix("的")
    return match["head"], "占比" if of in ("", "比") else f"占{of}的比例"


def thing_of(clause: str) -> str:
    """Return what a clause without a number is about: 政府公报 of 持续办好政府公报."""
    if _TOPIC.fullmatch(clause):
        return ""
    among = _AMONG.fullmatch(clause)
    if among:
        return among["thing"]
    treated = _TREATED.fullmatch(clause)
    return treated["thing"] if treated else _LEADING_VERB.sub("", clause)


def among_what(words: str) -> str:
    """Return the things of which a sentence goes on to speak: 申请 of 上述申请中."""
    among = _AMONG.fullmatch(words)
    return among["thing"] if among else words


def without_change(text: str) -> str:
    """Return the thing whose growth a phrase states: 访问量 of 访问量较上年翻."""
    return _GROWN.sub("", text) or text


def bearer_of(subject: str) -> str:
    """Return what bears a measure: “青岚发布”公众号 of 运用“青岚发布”公众号."""
    return _MEANS.sub("", subject, count=1)


def is_state(words: str) -> bool:
    """Tell whether the words say what became of a thing without naming it: 被依法纠错."""
    return bool(_STATE.fullmatch(words))


def is_outcome(words: str) -> bool:
    """Tell whether the words are the answer to an application: 不属于本机关, 信息不存在."""
    return bool(_OUTCOME.fullmatch(words))


def is_transferred(words: str) -> bool:
    """Tell whether the words count what another year left: 上年结转."""
    return bool(_TRANSFERRED.fullmatch(words))


@lru_cache(maxsize=_REMEMBERED)
def is_comparison(words: str) -> bool:
    """Tell whether the words only compare: 较上年增长, 同比分别下降."""
    return bool(_COMPARISON.fullmatch(words))


def is_ratio(words: str) -> bool:
    """Tell whether a number is a multiple of an earlier year's: 是上年的 1.8倍."""
    return bool(_RATIO.fullmatch(words))


def is_bare_rate(words: str) -> bool:
    """Tell whether the words are a rate that does not say of what: 办结率."""
    return bool(_BARE_RATE.fullmatch(words))


def is_bare_measure(words: str) -> bool:
    """Tell whether the words are a measure that does not say whose: 总点击量."""
    return bool(_BARE_MEASURE.fullmatch(words))


def is_modifier(words: str) -> bool:
    """Tell whether the words only say of which sort: 其他, 财政类."""
    return bool(_MODIFIER.fullmatch(words))


def is_time(words: str) -> bool:
    """Tell whether the words only say when: 上半年."""
    return bool(_TIME.fullmatch(words))


def is_measure(words: str) -> bool:
    """Tell whether the words name a measure rather than the thing measured."""
    return bool(_MEASURE.fullmatch(words))
