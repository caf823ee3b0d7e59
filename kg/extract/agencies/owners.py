"""Finds the place words before a body: 云泽县|发改委; 重庆市长寿区|政府; a lone 市|政府办公厅.

A lone 市, 区 or 县 means a place of the report's own surroundings, unless the words before it make it
a plural (各区县) or the end of a name that no table knows (石汀区).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from kg import gazetteer
from kg.extract.agencies.place_names import find_place_names

KINDS: Final = "省市州盟区县旗镇乡"
_TIERS: Final = ("省", "市州盟", "区县旗", "镇乡")

_LONGEST_OWNER: Final = 24
_OF_CORPS: Final = re.compile(
    "(?:(?:新疆生产建设)?兵团)?第?[一二三四五六七八九十]{1,3}师$|(?:新疆生产建设)?兵团$|(?<![律教医导讲老])师市?$"
)
_LAST_OF_SPECIAL: Final = frozenset("区州县旗师市团木")
"""What the words of several characters for a place end in, and few other places do."""
_LONGEST_SHORT_NAME: Final = 6
_LONGEST_SEAT: Final = 4
_ZONES: Final = (
    *("开发区", "高新区", "经开区", "新区", "园区", "保税区", "保税港区", "试验区", "合作区"),
    *("管理区", "度假区", "示范区", "实验区", "经济区", "港务区", *gazetteer.WITH_COMMITTEE),
)
_ZONES_OF_A_PLACE: Final = (
    *("高新技术产业开发区", "经济技术开发区", "经济开发区", "旅游度假区", "综合保税区", "工业园区"),
    *("开发区", "高新区", "经开区", "保税区", "度假区", "示范区"),
)
"""Zones that a report names by their kind only (市高新区, 经开区|财政局), the longest first."""
# what a lone 市 or 区 must not follow: 全市, 41个区县, 各级, 市、区县政府
_GENERIC_BEFORE: Final = re.compile(
    rf"(?:[各全级个两多等城社地园辖\d]|(?<!自治)[{KINDS}]|所有|其他|其它|下级|基层|有关|相关|部分"
    rf"|(?<![委府局会])[{KINDS}][、/和及或])$"
)
_PLURAL_BEFORE: Final = re.compile("(?:[各全级个两多等]|所有|其他|其它|有关|相关|部分)$")
_LISTED_BELOW: Final = re.compile(rf"[^\W各全级乡{KINDS}]([{KINDS}])[、和及]$")
"""Ends a list of names (石汀镇及|县发改局); a list of mere kinds (省、市政府) goes down the tiers."""
_OPENS_TITLE: Final = re.compile(
    rf"[《〈“\n]([^\W\d_a-zA-Z各全本我该]{{2,3}}[{KINDS}])(?=人民政府|政府办公)"
)
"""A place that opens a document's title or a line, before its government: 《青岚市人民政府…》."""

_BOUNDARY: Final = re.compile(r"[\W和与及由向在对为是将把被经从到以并的了等给或年月日于至按请]$")
_NAME: Final = re.compile(
    r"[^\W\d_a-zA-Z和与及由向在对为是将把被经从到以并的了等给或年月日于至按请各全本我]+$"
)
_BODY_WORD: Final = re.compile(r"[局厅委办]|政府")
LEADING_WORDS: Final = re.compile(
    r"(?:按照|根据|依照|依据|遵照|会同|联合|通过|利用|依托|落实|贯彻|执行|围绕|紧扣|结合|作为|纳入|列入|报送|上报|提交|报请|提请"
    r"|经过|协调|配合|组织|推进|推动|加强|强化|完善|健全|建立|建成|建设|搭建|构建|发布|公开|公布|公示|印发|下发|转发|出台|制定|修订|召开|举办"
    r"|开展|开通|开设|设立|设置|成立|优化|改版|升级|维护|管理|提升|提高|发挥|充分|涉及|牵头|提供|汇总|指导|督促|检查|监督|协助"
    r"|参加|接受|使用|负责|登录|访问|进入|整合|编制|编印|收集|撤销|调整|保持|保障|支持|确定|确保|明确|集中|受理|办理|主动|定期|及时|统一"
    r"|继续|同时|其中|此外|另外|进行|实行|实施|深化|扩大|清理|梳理|规范|更新|充实|增强|方便|服务|支撑|获得|荣获|受到|得到|承办|承担|协同"
    r"|分别|共同|积极|认真|严格|切实|全面|现行|有效|包括|例如|对照|参照|借助|打造|办好|做好|抓好|用好|需要|属于|位于|由于|对于|关于|加快|加大"
    r"|全年|今年|去年|上年|本年|截至|一是|二是|三是|四是|五是|刊登|编辑|出版|申请|要求|答复|回复|征求|听取|接收|移送|转交|转送|批准|同意|授权|委托)"
)

NO_PART_OF_NAME: Final = re.compile(
    r"成立|设立|设置|落实|贯彻|印发|下发|转发|制发|会同|认真|按照|根据|依据|围绕|通过|召开|举办|开展|开通|出台|制定|修订|牵头|负责"
    r"|要求|明确|委托|收到|办理|受理|答复|提交|提请|报送|上报|报请|报告|移送|转交|批准|同意|听取|征求|调整|充实|加强|强化|完善|健全|建立|建成"
    r"|搭建|构建|优化|提升|提高|推动|深化|积极|及时|定期|进一步|继续|切实|严格|全面(?!依法|深化)|充分|主动|分别|共同|督促|指导(?!中心|站|办)|配合"
    r"|编制(?!委|办)|编印|起草|组织(?!部|人事|机构)|公布|公示|发布(?!中心|办)|纳入|列入|作为|接受|参加|设在|进行|实施|实行|统一|依托|利用|公开(?=[省市州盟区县旗镇乡])|各(?!族)|等(?!级|保)"
)
"""Verbs and adverbs of a sentence, which stand in no name of a body between its parts."""


def _tier(kind: str) -> int:
    return next(tier for tier, kinds in enumerate(_TIERS) if kind in kinds)


def _may_be_place(name: str) -> bool:
    """Tell whether words that open a line can name a place: no 根据市|政府办公室, no 市委市|政府办公室."""
    return not (LEADING_WORDS.match(name) or _BODY_WORD.search(name) or name[0] in KINDS)


class Owners:
    """Says what place words end at a position of a text."""

    def __init__(self, text: str, own_places: Collection[str]) -> None:
        """Find the places that the table or the report's title names.

        Args:
            text: the cleaned text.
            own_places: names in the title, which no table may know.
        """
        self._text = text
        self._own_kinds = {name[-1] for name in own_places}
        self._own_zones = [
            name
            for name in own_places
            if name.endswith(_ZONES) and name not in gazetteer.division_names()
        ]
        self.in_zone = bool(self._own_zones)
        """Whether the report is a development zone's."""
        self.in_prefecture = any(name.endswith(("地区", "盟")) for name in own_places)
        """Whether the report is of a place whose government is an administrative office (行署)."""
        self._own_endings = tuple(
            ending
            for ending in ("新区", "林区", "特区", "矿区", "地区")
            if any(n.endswith(ending) for n in own_places)
        )
        self._of_corps = "生产建设兵团" in text
        self._implied_kinds = {"省", "市"}
        if not own_places or self._own_kinds & {"镇", "乡"}:
            self._implied_kinds |= set(KINDS)
        opened = {m.group(1) for m in _OPENS_TITLE.finditer(text) if _may_be_place(m.group(1))}
        self._starts = find_place_names(text, own_places, sorted(opened))

    def before(self, position: int) -> int | None:
        """Return where the owner of a body that starts at the position starts, or ``None``."""
        start = self._named(position)
        if start != position:
            return start
        last = self._text[position - 1] if position else ""
        if last in _LAST_OF_SPECIAL or self.in_zone:
            special = self._by_special_kind(position)
            if special is not None:
                return special
        if last == "道" and self._text.endswith("街道", 0, position):
            return self._subdistrict(position - 2)
        if last not in KINDS or not last:
            return None
        bare = self._text[max(0, position - 2) : position]
        if bare.endswith("州") and gazetteer.names_in_full(bare):
            return None  # 儋州|洋浦 is no 州
        unknown = self._unknown(position)
        if unknown is not None:
            return unknown
        before = self._text[max(0, position - 5) : position - 1]
        below = _LISTED_BELOW.search(before)
        if below and _tier(below.group(1)) > _tier(self._text[position - 1]):
            return position - 1
        return None if _GENERIC_BEFORE.search(before) else position - 1

    def _by_special_kind(self, position: int) -> int | None:
        """Return where a word of several characters for a place starts: 自治县, 新区, 高新区, 师, 苏木."""
        if self._text.endswith(("自治区", "自治州", "自治县", "自治旗"), 0, position) and (
            self._text.endswith("自治区", 0, position) or self._at_boundary(position - 3)
        ):
            return position - 3
        if self.in_zone and (zone := self._by_kind(position, _ZONES)) is not None:
            return self._zone_by_short_name(zone)
        if own := self._by_kind(position, self._own_endings):
            return own
        if (zone := self._zone_of_place(position)) is not None:
            return zone
        if self._of_corps and (
            corps := _OF_CORPS.search(self._text, max(0, position - 14), position)
        ):
            return corps.start()
        if self._text.endswith("苏木", 0, position) and "木" in self._own_kinds:
            return position - 2
        return None

    def named_before(self, position: int) -> int | None:
        """Return where the full name of a place that ends here starts, or ``None``."""
        start = self._named(position)
        return start if start != position else None

    def reaches_up(self, kinds: str) -> bool:
        """Tell whether every word for a place (省, 市) means the report's own place or one above it."""
        lowest = max(map(_tier, self._own_kinds), default=-1)
        return all(_tier(kind) <= lowest for kind in kinds)

    def _named(self, position: int) -> int:
        start = position
        while start in self._starts and position - start < _LONGEST_OWNER:
            start = self._starts[start]
        return start

    def _by_kind(self, position: int, kinds: Iterable[str]) -> int | None:
        """Return where the report names its own place by its kind (高新区|经贸局, 地区|财政局)."""
        for word in kinds:
            start = position - len(word)
            if self._text.endswith(word, 0, position):
                before = self._text[max(0, start - 4) : start]
                return None if _PLURAL_BEFORE.search(before) else start
        return None

    def _zone_of_place(self, position: int) -> int | None:
        """Return where a zone starts that is named by its kind, and by its seat if that is there."""
        if not self._text.endswith(_ZONES_OF_A_PLACE, 0, position):
            return None
        start = self._by_kind(position, _ZONES_OF_A_PLACE)
        if start is None:
            return None
        for length in range(_LONGEST_SEAT, 1, -1):
            if gazetteer.names_in_full(self._text[max(0, start - length) : start]):
                return start - length
        return self.before(start) if self._text[start - 1 : start] in KINDS else start

    def _zone_by_short_name(self, kind: int) -> int:
        """Return where the report's zone starts if it is called by its first words, too (合肥|经开区)."""
        for name in self._own_zones:
            for length in range(_LONGEST_SHORT_NAME, 1, -1):
                before = self._text[max(0, kind - length) : kind]
                if len(before) == length and name.startswith(before):
                    return kind - length
        return kind

    def _unknown(self, position: int) -> int | None:
        """Read two or three characters before 市 or 县 as a name that no table knows.

        That is sure after the place it lies in (重庆市|渝北区), and else assumed only of a kind of
        place that the report's own surroundings have not, or a formal name (青岚市人民政府) of one
        that its title does not name: far more often a verb stands there.
        """
        kind = position - 1
        for length in (2, 3):
            start = kind - length
            if start < 0:
                break
            name = self._text[start:kind]
            above = self._named(start)
            if (
                _BODY_WORD.search(name)
                or not _NAME.fullmatch(name)
                or _GENERIC_BEFORE.search(name)
                or name[0] in KINDS
            ):
                continue
            if above != start:
                return above
            own = self._text[kind] in self._own_kinds
            implied = self._text[kind] in self._implied_kinds
            formal = self._text.startswith("人民政府", position)
            if (
                not own
                and (formal or not implied)
                and self._at_boundary(start)
                and not LEADING_WORDS.fullmatch(name)
            ):
                return start
        return None

    def _subdistrict(self, kind: int) -> int | None:
        """Return where the name before 街道 starts; the word alone where it means the report's own.

        Right after another place it means the subdistricts there (青岚市|街道办事处工作规定).
        """
        if kind and self._text[kind - 1] in KINDS:
            return None
        for length in (2, 3, 4):
            start = kind - length
            name = self._text[max(start, 0) : kind]
            named = start >= 0 and _NAME.fullmatch(name) and not LEADING_WORDS.search(name)
            if not named or name[0] in KINDS:
                continue
            above = self._named(start - 4 * self._text.endswith("人民政府", 0, start))
            if above < start or self._at_boundary(start):
                return above if above < start - 4 or above == self._named(start) else start
        return None if _GENERIC_BEFORE.search(self._text[max(0, kind - 4) : kind]) else kind

    def _at_boundary(self, position: int) -> bool:
        before = self._text[max(0, position - 4) : position]
        return not before or bool(_BOUNDARY.search(before) or LEADING_WORDS.fullmatch(before[-2:]))
