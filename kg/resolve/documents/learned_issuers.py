"""Issuers of codes (代字) that no vocabulary knows, learned from the documents of all reports.

Where a title names its issuer and stands beside a number (《云泽县人民政府办公室关于…的通知》 云政办发〔2013〕4号),
the pair teaches whose the code is; another report's bare 云政办发〔2013〕9号 then has an issuer. What is
learned is a function of the *set* of documents, and every document of the code has to agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.model import CitedDocument
from kg.resolve.documents.code_fit import region_in
from kg.resolve.documents.issuers import JOINT, issuer_of_number, issuer_of_title

_NUMBER: Final = re.compile(r"^(?P<code>[^〔第]{2,})〔\d{4}〕\d+号$")
_RELATIVE: Final = re.compile("^[本市县区州盟旗镇乡]?(?:政|府|委|党|人民)")
"""Codes without a region, which mean another body in each place (政办发, 市政发)."""
_FEWEST_OF_SHORT: Final = 2
"""Numbers that have to teach a code whose region is one character, as several places share those."""


def learn_issuers(documents: Iterable[CitedDocument]) -> Mapping[str, str]:
    """Return the issuer of each code that titles teach and that nothing contradicts."""
    taught: dict[str, list[CitedDocument]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        code = code_of(document.number)
        if code and document.issuer:
            named[code].add(document.issuer)
            if _title_names(document):
                taught[code].append(document)
    return {
        code: next(iter(named[code]))
        for code, teaching in taught.items()
        if len(named[code]) == 1 and _suffices(code, teaching)
    }


def _suffices(code: str, teaching: Sequence[CitedDocument]) -> bool:
    """Tell whether the code is made of the issuer's name, and taught often enough for its length."""
    names = {document.issuer or "" for document in teaching}
    names |= {(d.title or "")[: (d.title or "").find("关于")] for d in teaching}
    region = max((region_in(code, name) or "" for name in names), key=len)
    numbers = {document.number for document in teaching}
    return len(region) > 1 or (len(region) == 1 and len(numbers) >= _FEWEST_OF_SHORT)


def with_learned_issuer(document: CitedDocument, learned: Mapping[str, str]) -> CitedDocument:
    """Return the document with the issuer of its code, where it has none and the code is learned."""
    if document.issuer:
        return document
    issuer = learned.get(code_of(document.number) or "")
    return replace(document, issuer=issuer, scope=None) if issuer else document


def code_of(number: str | None) -> str | None:
    """Return the code of a complete number if it can be learned: it says of which place it is."""
    match = _NUMBER.match(number or "")
    if match is None or _RELATIVE.match(match["code"]):
        return None
    return None if issuer_of_number(match.group(), None) else match["code"]


def _title_names(document: CitedDocument) -> bool:
    """Tell whether the document's own title begins with its issuer, one body in full."""
    stated = issuer_of_title(document.title, None) if document.title else None
    issuer = document.issuer or ""
    return (
        bool(stated)
        and JOINT not in issuer
        and (issuer.endswith(stated or "") or (stated or "").endswith(issuer))
    )
