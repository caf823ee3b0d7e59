"""Traditional characters of codes and bodies in simplified ones, as numbers are compared.

One character for one, so that positions stay. Only what stands in numbers and names of bodies is
here; a text without 號, 發, 辦, 國 or 務 is returned as it is.
"""

from __future__ import annotations

import re
from typing import Final

_SIGN: Final = re.compile("[號發辦國務廳]")
_SIMPLIFIED: Final = str.maketrans(
    "號發辦國務廳預財規電復議紀環農衛審統稅經監黨會嵐雲寧遼陝蘇魯滬贛貴長開區縣黃廣東臺灣門龍鄉鎮華"
    "雙慶粵濟鄭漢蘭煙連陽關勞動資質衝機辭總達閩島報",
    "号发办国务厅预财规电复议纪环农卫审统税经监党会岚云宁辽陕苏鲁沪赣贵长开区县黄广东台湾门龙乡镇华"
    "双庆粤济郑汉兰烟连阳关劳动资质冲机辞总达闽岛报",
)


def simplify(text: str) -> str:
    """Return the text with the characters of numbers simplified, position by position.

    >>> simplify("嵐政辦發〔2013〕46號")
    '岚政办发〔2013〕46号'
    """
    return text.translate(_SIMPLIFIED) if _SIGN.search(text) else text
