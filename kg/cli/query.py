"""``kg query``: a named question, a file of SPARQL, or SPARQL on standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.screen import print_line, print_table
from kg.errors import UsageError
from kg.query import (
    FORMATS,
    TIMEOUT,
    ask,
    ask_rows,
    bind_parameters,
    check_names,
    find_query,
    list_queries,
    near_indicators,
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
@click.option("--iris", is_flag=True, help="Show the columns of IRIs in a table, too.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="Seconds that the query may take.",
)
@click.option("--list", "list_", is_flag=True, help="List the named queries and leave.")
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
      kg query policy-notices
      kg query issued-by --param agency=国务院办公厅 --format csv
      kg query my.rq --format json
      echo 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g' | kg query -
    """
    if list_:
        _print_list()
        return
    if question is None:
        raise UsageError("no question was asked", remedy="`kg query --list` shows the named ones")
    text = _read_question(question, parameters, store)
    warn_if_unfinished(store)
    near = _near(question, parameters)
    answer = ask_rows(store, text, timeout=timeout) if format_ == "table" or near else None
    if answer is not None and near and not answer.rows:
        click.echo(f"kg: no figures were found; near names: {'、'.join(near)}", err=True)
    if format_ != "table":
        ask(store, text, format_, sys.stdout.buffer, timeout=timeout)
    elif answer is not None:
        _print_answer(answer.columns, answer.rows, iris=iris)


def _read_question(question: str, parameters: Sequence[str], store: Path) -> str:
    if _is_own(question):
        if parameters:
            raise UsageError(
                "only named queries have parameters",
                where=question,
                remedy="Write the values into the query",
            )
        return sys.stdin.read() if question == "-" else _read_file(question)
    query, values = find_query(question), dict(map(_split, parameters))
    text = bind_parameters(query, values)
    check_names(store, query, values)
    return text


def _is_own(question: str) -> bool:
    """Tell whether the question is SPARQL of the user's own and not a name."""
    return question == "-" or question.endswith(".rq")


def _read_file(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"the query cannot be read ({error.strerror})", where=path, remedy="Check the path"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"byte {error.start} is not UTF-8", where=path, remedy="Save the query as UTF-8"
        ) from error


def _near(question: str, parameters: Sequence[str]) -> Sequence[str]:
    """Return the indicators whose names are like the one a named query asks for."""
    if _is_own(question):
        return ()
    return near_indicators(find_query(question), dict(map(_split, parameters)))


def _split(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals:
        raise UsageError(f"{parameter!r} is no parameter", remedy="Write --param NAME=VALUE")
    return name, value


def _print_answer(columns: Sequence[str], rows: Sequence[Sequence[str]], *, iris: bool) -> None:
    """Print the rows; columns of nothing but IRIs are for programs and stay away unless asked for."""
    named = [
        index
        for index in range(len(columns))
        if iris or not _is_iris([row[index] for row in rows if row[index]])
    ]
    shown = named or range(len(columns))
    print_table([columns[i] for i in shown], [[row[i] for i in shown] for row in rows])
    print_line(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def _is_iris(cells: Sequence[str]) -> bool:
    return bool(cells) and all(cell.startswith(("http://", "https://")) for cell in cells)


def _print_list() -> None:
    print_table(
        ("name", "question", "问题", "parameters", "columns"),
        [
            (
                query.name,
                query.question,
                query.question_zh,
                ", ".join(p.name if p.required else f"[{p.name}]" for p in query.parameters),
                ", ".join(query.columns),
            )
            for query in list_queries()
        ],
    )
