"""Options that several subcommands take."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from kg.store import is_unfinished

STANDARD_OUTPUT: Final = Path("-")

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("kg-store"),
    envvar="KG_STORE",
    show_default=True,
    show_envvar=True,
    help="Folder of the store.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=STANDARD_OUTPUT,
    help="File to write; - is standard output.",
)


def warn_if_unfinished(store: Path) -> None:
    """Say on standard error that answers may lack reports, where a build was stopped half-way."""
    if is_unfinished(store):
        click.echo(
            f"kg: {store}: the last build did not end, so reports may be missing. Build again",
            err=True,
        )
