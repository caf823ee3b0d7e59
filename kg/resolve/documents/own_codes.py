"""Whether a number has the reporting body's own code: 岚环函〔2014〕8号 of 青岚市环境保护局.

No list of codes knows those of bureaus and zones. Where a report says that its own body issued the
document, the code need only begin with the place and the field of that body; what follows (办, 法规)
is the unit that drew it up.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Agency, Place
from kg.resolve.agencies.names import government_of
from kg.resolve.documents.code_fit import region_in
from kg.resolve.documents.issuers import place_of_region

_CODE: Final = re.compile(r"(?P<code>[^〔第]{2,})〔")
_LONGEST_REGION: Final = 3


def is_own_code(number: str, body: Agency, place: Place) -> bool:
    """Tell whether the number's code can be that of the body, a department or zone of the place."""
    match = _CODE.match(number)
    if match is None or body.name.startswith(government_of(place).name + "办公"):
        return False
    code = match["code"]
    if region_in(code, body.name):
        return True
    field = body.name.removeprefix(place.name)[:1]
    return any(
        code[length : length + 1] == field
        and (whose := place_of_region(code[:length], field, place)) is not None
        and whose.name == place.name
        for length in range(1, _LONGEST_REGION + 1)
    )
