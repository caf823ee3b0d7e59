"""The options that choose which citations make up a network."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

import click

from kg.network import Selection

_OPTIONS: Final = (
    click.option("--from", "first_year", type=int, help="Earliest year of the citing reports."),
    click.option("--to", "last_year", type=int, help="Latest year of the citing reports."),
    click.option(
        "--place",
        help="Name or division code of the citing reports' place; what lies in it is included.",
    ),
    click.option(
        "--level",
        "levels",
        multiple=True,
        help="Only reports of this tier (province, county …); may be repeated.",
    ),
    click.option(
        "--relation",
        "relations",
        multiple=True,
        help="Only citations of this relation (implements …), or with --kind documents ties of "
        "this name (promulgates …); may be repeated.",
    ),
    click.option(
        "--type",
        "types",
        multiple=True,
        help="Only documents of this type (通知 …); may be repeated.",
    ),
    click.option("--issuer", help="Only documents of issuers whose name has these words."),
    click.option(
        "--min-citations",
        "least_citations",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="Leave out documents that fewer reports cite.",
    ),
    click.option(
        "--min-shared",
        "least_shared",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="Leave out ties that fewer reports, documents or citations make up.",
    ),
)


def selection_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command, which gets a ``Selection`` as ``selection``."""

    @wraps(command)
    def selecting(
        first_year: int | None,
        last_year: int | None,
        place: str | None,
        levels: tuple[str, ...],
        relations: tuple[str, ...],
        types: tuple[str, ...],
        issuer: str | None,
        least_citations: int,
        least_shared: int,
        **others: Any,
    ) -> None:
        selection = Selection(
            first_year=first_year,
            last_year=last_year,
            place=place,
            levels=frozenset(levels),
            relations=frozenset(relations),
            types=frozenset(types),
            issuer=issuer,
            least_citations=least_citations,
            least_shared=least_shared,
        )
        command(selection=selection, **others)

    for option in reversed(_OPTIONS):
        selecting = option(selecting)
    return selecting
