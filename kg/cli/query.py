"""``kg query``: a named question, a file of SPARQL, or SPARQL on standard input."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from kg.cli.answer import print_answer
from kg.cli.listing import print_queries
from kg.cli.options import store_option, warn_if_unfinished
from kg.errors import UsageError
from kg.query import (
    FORMATS,
    TIMEOUT,
    ask,
    ask_rows,
    bind_parameters,
    check_names,
    empty_answer,
    explain_nothing,
    find_query,
    list_queries,
)


@click.command()
@click.argument("question", required=False, metavar="NAME|FILE.rq|-")
@store_option
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter of a named query; may be repeated.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", *FORMATS]),
    default="table",
    show_default=True,
    help="How to write the answer.",
)
@click.option(
    "--iris", is_flag=True, help="Show IRIs in a table, and the columns that hold nothing else."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="Seconds that the query may take.",
)
@click.option(
    "--list", "list_", is_flag=True, help="Describe the named queries, or the one named, and leave."
)
def command(
    question: str | None,
    store: Path,
    parameters: tuple[str, ...],
    format_: str,
    timeout: float,
    *,
    iris: bool,
    list_: bool,
) -> None:
    """Ask the graph.

    The default graph is the union of all graphs; one GRAPH holds one report. Nothing that a query
    says can change the store or reach the network.

    \b
    Examples:
      kg query --list
      kg query --list trend
      kg query policy-notices
      kg query issued-by --param agency=国务院办公厅 --format csv
      kg query my.rq --format json
      echo 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g' | kg query -
    """
    if list_:
        print_queries(list_queries() if question is None else [find_query(question)])
        return
    if question is None:
        raise UsageError("no question was asked", remedy="`kg query --list` shows the named ones")
    query = None if _is_own(question) else find_query(question)
    values = _values(parameters)
    text = _own_text(question, values) if query is None else bind_parameters(query, values)
    warn_if_unfinished(store)
    if query is not None:
        check_names(store, query, values)
    if format_ == "table":
        answer = ask_rows(store, text, timeout=timeout)
        is_empty = not answer.rows
        print_answer(store, query, answer, iris=iris)
    else:
        length = ask(store, text, format_, sys.stdout.buffer, timeout=timeout)
        is_empty = query is not None and length == len(empty_answer(query.columns, format_))
    if query is not None and is_empty:
        click.echo(f"kg: {explain_nothing(store, query, values)}", err=True)


def _is_own(question: str) -> bool:
    """Tell whether the question is SPARQL of the user's own and not a name."""
    return question == "-" or question.endswith(".rq")


def _own_text(question: str, values: Mapping[str, str]) -> str:
    if values:
        raise UsageError(
            "only named queries have parameters",
            where=question,
            remedy="Write the values into the query",
        )
    return _decode(sys.stdin.buffer.read() if question == "-" else _read(question), question)


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(
            f"the query cannot be read ({error.strerror})", where=path, remedy="Check the path"
        ) from error


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"byte {error.start} is not UTF-8", where=where, remedy="Save the query as UTF-8"
        ) from error


def _values(parameters: Sequence[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            raise UsageError(f"{parameter!r} is no parameter", remedy="Write --param NAME=VALUE")
        if name in values:
            raise UsageError(
                f"the parameter {name!r} is given twice", remedy="Ask once for each value"
            )
        values[name] = value
    return values
