"""What a publisher says of the data: title, publisher, licence, contact.

The defaults stand in ``defaults.toml`` beside this file; a configuration file of the same shape and
the options of the command line come before them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from kg.errors import UsageError

_DEFAULTS: Final = Path(__file__).with_name("defaults.toml")
_ABSOLUTE: Final = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_EMAIL: Final = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_KEYWORD: Final = re.compile(r"[\w .\-]{2,100}")
"""What CKAN takes as a tag: letters, digits, blanks and ``-_.``, no Chinese punctuation."""
_PUBLISHER_TYPE: Final = re.compile(r"[A-Za-z()-]*")
_FREQUENCY: Final = re.compile(r"[A-Z][A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the catalogue says that the data does not."""

    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    keywords_zh: tuple[str, ...]
    keywords_en: tuple[str, ...]
    licence: str
    """IRI."""
    frequency: str
    """Notation in the frequency list of the Publications Office of the European Union."""
    publisher: str
    """Empty where nobody was named."""
    homepage: str
    publisher_type: str
    """Notation of ADMS's publisher types; empty where none was named."""
    contact: str
    """An IRI, ``mailto:`` or of a page; empty where there is none."""
    date: date | None = None
    """Day of publication; ``None`` for that of the newest report."""


def load_settings(path: Path | None = None, **options: str | None) -> Settings:
    """Return the defaults, overruled by a configuration file and that by the options.

    Args:
        path: a TOML file in the shape of ``defaults.toml``; it may leave things out.
        options: ``title``, ``publisher``, ``licence``, ``contact``, ``date``; ``None`` for not given.

    Raises:
        UsageError: the file cannot be read, names something unknown, or a value is no good.
    """
    tables = _read(_DEFAULTS)
    where = "the options"
    if path is not None:
        where = str(path)
        _overrule(tables, _read(path), where)
    dataset, publisher = tables["dataset"], tables["publisher"]
    title = options.get("title")
    settings = Settings(
        title_zh=title or dataset["title-zh"],
        title_en=title or dataset["title-en"],
        description_zh=dataset["description-zh"],
        description_en=dataset["description-en"],
        keywords_zh=tuple(dataset["keywords-zh"]),
        keywords_en=tuple(dataset["keywords-en"]),
        licence=options.get("licence") or dataset["licence"],
        frequency=dataset["frequency"],
        publisher=options.get("publisher") or publisher["name"],
        homepage=publisher["homepage"],
        publisher_type=publisher["type"],
        contact=_contact(options.get("contact") or publisher["contact"]),
        date=_day(options.get("date")),
    )
    _check(settings, where)
    return settings


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(
            f"the configuration cannot be read ({error.strerror})",
            where=str(path),
            remedy="Check the path and its permissions",
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"the configuration cannot be understood ({error})",
            where=str(path),
            remedy="Write TOML with the tables [dataset] and [publisher]",
        ) from error


def _overrule(tables: dict[str, Any], own: Mapping[str, Any], where: str) -> None:
    for table, values in own.items():
        if table not in tables or not isinstance(values, dict):
            raise UsageError(
                f"there is no table [{table}]", where=where, remedy=f"Choose {', '.join(tables)}"
            )
        for key, value in values.items():
            default = tables[table].get(key)
            if default is None:
                raise UsageError(
                    f"[{table}] has no key {key!r}",
                    where=where,
                    remedy=f"Choose {', '.join(tables[table])}",
                )
            if not isinstance(value, type(default)) or (
                isinstance(value, list) and not all(isinstance(item, str) for item in value)
            ):
                kind = "a list of texts" if isinstance(default, list) else "a text"
                raise UsageError(
                    f"{key} of [{table}] is not {kind}",
                    where=where,
                    remedy=f"Write {key} = {default!r}",
                )
            tables[table][key] = value


def _check(settings: Settings, where: str) -> None:
    for what, value in (("licence", settings.licence), ("homepage", settings.homepage)):
        if value and _ABSOLUTE.fullmatch(value) is None:
            raise UsageError(
                f"the {what} {value!r} is no address",
                where=where,
                remedy="Give one that starts with https://, such as that of the licence's text",
            )
    for keyword in (*settings.keywords_zh, *settings.keywords_en):
        if _KEYWORD.fullmatch(keyword) is None:
            raise UsageError(
                f"the keyword {keyword!r} would be refused by portals",
                where=where,
                remedy="Use two to a hundred letters, digits, blanks, - _ and . and no other mark",
            )
    if _PUBLISHER_TYPE.fullmatch(settings.publisher_type) is None:
        raise UsageError(
            f"the publisher's type {settings.publisher_type!r} is no code",
            where=where,
            remedy="Write a code such as LocalAuthority or NonProfitOrganisation",
        )
    if _FREQUENCY.fullmatch(settings.frequency) is None:
        raise UsageError(
            f"the frequency {settings.frequency!r} is no code",
            where=where,
            remedy="Write a code such as ANNUAL, MONTHLY or IRREG",
        )


def _contact(text: str) -> str:
    if not text or _ABSOLUTE.fullmatch(text):
        return text
    address = text.removeprefix("mailto:")
    if _EMAIL.fullmatch(address):
        return f"mailto:{address}"
    raise UsageError(
        f"the contact {text!r} is neither an e-mail address nor the address of a page",
        remedy="Write name@example.org or https://…",
    )


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date", remedy="Write it as 2024-03-31") from error
