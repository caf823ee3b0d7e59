"""Whose document it is, by tier: national, of a province, a prefecture, a county, a township."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg.model import Level
from kg.resolve.agencies.phrases import read_agency
from kg.resolve.documents.issuers import JOINT
from kg.resolve.documents.known import is_known_core, known_title
from kg.resolve.documents.titles import without_year
from kg.resolve.places import read_places

_NATIONAL: Final = re.compile(r"^〈?(?:中华人民共和国|国务院|中共中央|全国|国家|最高人民)")


def is_national_title(title: str) -> bool:
    """Tell whether the title alone shows a national document.

    >>> is_national_title("中华人民共和国行政许可法"), is_national_title("青岚市公开办法")
    (True, False)
    """
    return bool(_NATIONAL.match(title) or known_title(title))


@lru_cache(maxsize=8192)
def level_of(title: str | None, issuer: str | None, scope: str | None) -> Level | None:
    """Return the tier of the body whose document it is, or ``None`` where nothing tells.

    Args:
        title: without outer marks.
        issuer: full name; of joint issuers the first tells.
        scope: the place whose document it is, where no issuer is known.
    """
    if issuer:
        agency = read_agency(issuer.split(JOINT)[0])
        if agency is not None:
            return agency.level
    if title and (is_national_title(title) or (not issuer and not scope and is_known_core(title))):
        return Level.NATIONAL
    if scope:
        places, rest = read_places(scope)
        return places[-1].level if places and not rest else None
    places = read_places(without_year(title))[0] if title else ()
    return places[-1].level if places else None
