"""``kg publish``: a folder that a web server serves and linked-data portals harvest."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.screen import print_line, progress
from kg.cli.tables import print_table
from kg.publish import check_target, load_settings, publish
from kg.store import open_for_reading, under_base


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@store_option
@click.option(
    "--base-iri", help="What the IRIs start with; by default what the store was built with."
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default="one for each processor",
    help="Processes that read the store.",
)
@click.option("--title", help="Title of the dataset.")
@click.option("--publisher", help="Name of the publisher.")
@click.option("--licence", help="Address of the licence's text.")
@click.option("--contact", help="E-mail address or page of the publisher.")
@click.option("--date", help="Day of publication; by default that of the newest report.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="TOML file that says all of this and more; docs/publishing.md shows one.",
)
def command(
    folder: Path,
    store: Path,
    base_iri: str | None,
    jobs: int,
    config: Path | None,
    **options: str | None,
) -> None:
    """Write dumps, a DCAT catalogue, statistics, documentation and a site of pages into DIR.

    \b
    Examples:
      kg publish public/ --publisher 青岚市档案馆 --contact data@example.org
      kg publish public/ --base-iri https://data.example.org/gongkai/ --config publish.toml
    """
    settings = load_settings(config, **options)
    check_target(folder)
    warn_if_unfinished(store)
    with (
        open_for_reading(store) as opened,
        under_base(opened, base_iri) as based,
        progress("publishing") as advance,
    ):
        done = publish(based, folder, settings, advance, jobs=jobs)
    for missing, value in (("publisher", settings.publisher), ("contact", settings.contact)):
        if not value:
            click.echo(f"kg: no {missing} is named; portals ask for one: --{missing}", err=True)
    print_table(
        ("file", "bytes", "SHA-256"),
        [(dump.path, str(dump.size), dump.sha256) for dump in done.dumps],
        title=f"{done.reports} reports, {done.triples} triples under {done.base}",
    )
    print_line(f"Open {folder / 'index.html'}; a web server serves {folder} at {done.base}")
