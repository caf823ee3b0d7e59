"""``kg extract``: the facts of one report with their evidence, without a store."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
import msgspec

from kg.cli.facts import print_facts
from kg.model import ReportFacts
from kg.pipeline import extract_bytes, extract_file


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "table"]),
    default="table",
    show_default=True,
    help="JSON for programs, tables for people.",
)
def command(file: Path, format_: str) -> None:
    """Show the facts of one report, each with the place it was read from.

    A place such as 283–288 counts characters of the text as decoded. - reads standard input.

    \b
    Examples:
      kg extract changshou-2014.txt
      kg extract changshou-2014.txt --format json | jq '.citations[].document.title'
    """
    stdin = file == Path("-")
    facts = (
        extract_bytes(sys.stdin.buffer.read(), "standard input") if stdin else extract_file(file)
    )
    if format_ == "json":
        click.echo(json.dumps(_as_json(facts), ensure_ascii=False, indent=2))
    else:
        print_facts(facts)


def _as_json(facts: ReportFacts) -> Any:
    """Return plain values; every span carries the words that stand there."""
    data = msgspec.to_builtins(facts)
    text = data["source"].pop("text")
    return _with_quotes(data, text)


def _with_quotes(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            return {**value, "text": text[value["start"] : value["end"]]}
        return {key: _with_quotes(item, text) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_quotes(item, text) for item in value]
    return value
