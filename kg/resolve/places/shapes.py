"""The shapes of places' names: what a name of each tier ends in, and what no name contains."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Level

_NO_NAME: Final = "的和与及对由在为于向将从被把是按各全本我该等其此个第年月日中外内上下"
SYLLABLES: Final = f"[^\\W\\d_a-zA-Z{_NO_NAME}]"
NO_PLACE: Final = re.compile(
    r"城市|市[区场政委民]|^地区|(?:[各该本等老山内]|沿海|民族|贫困|偏远|[东西南北中]部|[东西华][东西南北中]|中南)地区|城区|社区|辖区|园区|山区|库区|景区|小区|专区|片区|校区|区域|郊区|自治区|[局厅]|委员会|办公|乡镇|城镇|街镇|村镇|城乡|县区|区县|政府|国家|中国"
)
SHAPES: Final = tuple(
    (level, re.compile(f"(?![省市县区])(?:{pattern})"))
    for level, pattern in (
        (Level.PROVINCE, rf"{SYLLABLES}{{1,3}}?省|{SYLLABLES}{{2,6}}?自治区"),
        (Level.PREFECTURE, rf"{SYLLABLES}{{2,9}}?(?:自治州|地区|盟|市)(?![域级场划])"),
        (Level.COUNTY, rf"{SYLLABLES}{{1,9}}?(?:自治[县旗]|[县区旗市])(?![域级场划])"),
        (Level.TOWNSHIP, rf"{SYLLABLES}{{1,9}}?(?:街道|苏木|[镇乡])"),
    )
)
