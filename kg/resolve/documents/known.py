"""National documents that the authority file knows: short titles, versions, damaged numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from kg.authority import AuthorityDocument, load_authority
from kg.extract.documents.types import document_type
from kg.model import CitedDocument
from kg.resolve.documents.titles import core_title, title_key


def known_title(title: str) -> str | None:
    """Return the full title of a national document by its full or a short title, or ``None``.

    >>> known_title("政府信息公开条例")
    '中华人民共和国政府信息公开条例'
    """
    documents = _by_title().get(title_key(title), ())
    return documents[0].title if documents else None


def known_by_number(number: str) -> AuthorityDocument | None:
    """Return the national document of that number, or ``None``.

    >>> known_by_number("国务院令第711号").version
    '2019'
    """
    found = [known for known in load_authority() if known.number == number]
    return found[0] if len(found) == 1 else None


def as_cited(known: AuthorityDocument) -> CitedDocument:
    """Return a document of the authority file as a report would cite it in full."""
    return CitedDocument(
        title=known.title,
        number=known.number,
        type=document_type(known.title),
        issuer=known.issuer,
        year=known.year,
        promulgates=known.promulgates,
        version=known.version,
    )


def is_known_core(title: str) -> bool:
    """Tell whether exactly one national document has this title, its issuer left out.

    >>> is_known_core("关于全面推进政务公开工作的意见")
    True
    """
    return _cores()[core_title(title)] == 1


def known_version(
    title: str,
    numbers: Sequence[str],
    edition: int | None,
    year: int | None,
    revised: bool,
) -> str | None:
    """Return which version of a revised document is meant, or ``None`` where nothing tells.

    The number of its order decides, then a stated edition, then the words 新修订的, else the version
    in force at the end of the report's year.
    """
    versions = [known for known in _by_title().get(title_key(title), ()) if known.version]
    if len(versions) < 2:
        return None
    for known in versions:
        if known.number in numbers or (edition and known.year == edition):
            return known.version
    if year is None:
        return None
    in_force = [k for k in versions if k.in_force_from and k.in_force_from <= date(year, 12, 31)]
    if revised and year >= min(k.year or 0 for k in versions[1:]):
        return versions[-1].version
    return (in_force or versions[:1])[-1].version


def repair_number(number: str) -> str:
    """Return the number with a code mended that lost one character (国办公办函), if that is sure.

    Sure is the only known number of that year and serial whose code has just one character more, or
    whose issuer stands in place of the code.

    >>> repair_number("国务院办公厅〔2008〕36号")
    '国办发〔2008〕36号'
    """
    code, _, rest = number.partition("〔")
    known = _codes().get(rest, {})
    if code in known:
        return number
    mended = [whole for whole, issuer in known.items() if issuer == code or _lost_one(code, whole)]
    return f"{mended[0]}〔{rest}" if len(mended) == 1 else number


def _lost_one(code: str, whole: str) -> bool:
    return len(whole) == len(code) + 1 >= 4 and any(
        whole[:position] + whole[position + 1 :] == code for position in range(len(whole))
    )


@cache
def _codes() -> dict[str, dict[str, str | None]]:
    """Return the codes of the known numbers, with their issuers, by year and serial (2013〕46号)."""
    codes: dict[str, dict[str, str | None]] = {}
    for known in load_authority():
        code, _, rest = (known.number or "").partition("〔")
        if rest:
            codes.setdefault(rest, {})[code] = known.issuer
    return codes


@cache
def _cores() -> Counter[str]:
    return Counter(core_title(known.title) for known in load_authority())


@cache
def _by_title() -> dict[str, tuple[AuthorityDocument, ...]]:
    found: dict[str, list[AuthorityDocument]] = {}
    for known in load_authority():
        for title in (known.title, *known.short_titles):
            found.setdefault(title_key(title), []).append(known)
    return {key: tuple(documents) for key, documents in found.items()}
