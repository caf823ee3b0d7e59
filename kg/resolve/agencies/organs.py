"""Tells the name of a body from other words, by the word it ends in."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.agencies.owners import NO_PART_OF_NAME

KIND_CHARACTERS: Final = "省市州盟区县旗镇乡"
_ORGAN: Final = re.compile(
    r"(?:政府|府办|办公厅|办公室|委员会|管委会|委|局|厅|处|部|署|院|中心|馆|站|所|总队|支队|大队|"
    r"办事处|专员办|办|室|海关|银行|支行|分行|兵团|公署|公司|学校|协会|联合会|工会|合作社|社|会|段|队|集团|管理区|开发区|新区)$"
)


def is_organ(words: str) -> bool:
    """Tell whether words end as the name of a body does, and no sentence is in them.

    >>> is_organ("人民政府办公室"), is_organ("人民政府落实青岚市人民政府办公室")
    (True, False)
    """
    return bool(_ORGAN.search(words)) and not NO_PART_OF_NAME.search(words)
