"""Writes the site: a page for each thing, a list for each kind, and the first page with a search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kg.publish.coverage import Coverage
from kg.publish.dumps import Dump, Progress
from kg.publish.pages import copy_file, write_page
from kg.publish.settings import Settings
from kg.publish.site.facts import read_facts, write_triples
from kg.publish.site.kinds import KINDS, Kind
from kg.publish.site.paths import Paths
from kg.publish.site.sections import answer_sections
from kg.store import Store

_STEP: Final = 20
"""Pages between two reports of progress."""
_LIST: Final = 500
"""Links on one page of a list."""


def write_site(
    store: Store,
    base: str,
    folder: Path,
    settings: Settings,
    coverage: Coverage,
    dumps: tuple[Dump, ...],
    progress: Progress,
) -> dict[str, str]:
    """Write the site and return the paths that differ from their IRIs', by the latter."""
    paths = Paths(base)
    index: list[tuple[Kind, list[tuple[str, str]]]] = []
    for kind in KINDS:
        things = list(_things(store, kind))
        links = []
        for done, (iri, label) in enumerate(things):
            if done % _STEP == 0:
                progress(f"pages: {kind.plural.lower()}", done, len(things))
            path = paths.place(iri)
            _write_thing(store, kind, iri, label, path, folder, paths)
            links.append((label, path))
        _write_lists(kind, links, folder)
        index.append((kind, links))
    _write_index(folder, settings, coverage, dumps, index)
    return paths.renamed


def _things(store: Store, kind: Kind) -> Iterator[tuple[str, str]]:
    """Yield IRI and name of the things of a kind, each once, by name."""
    rows = store.rows(f"""
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?thing (MIN(?name) AS ?label) WHERE {{
          ?thing a {kind.term} . OPTIONAL {{ ?thing rdfs:label|dcterms:title ?name }}
        }} GROUP BY ?thing""")
    yield from sorted(((row["thing"], row["label"] or row["thing"]) for row in rows), key=_by_name)


def _by_name(thing: tuple[str, str]) -> tuple[str, str]:
    return thing[1], thing[0]


def _write_thing(
    store: Store, kind: Kind, iri: str, label: str, path: str, folder: Path, paths: Paths
) -> None:
    write_page(
        "thing.html",
        folder,
        f"{path}.html",
        kind=kind,
        label=label,
        iri=iri,
        file=path.rpartition("/")[2],
        facts=read_facts(store, iri, paths),
        sections=list(answer_sections(store, kind.name, iri, paths)),
    )
    whole_graph = f"{iri}/graph" if kind.name == "report" else None
    lines = store.graph_lines(whole_graph) if whole_graph else store.subject_lines(iri)
    write_triples(b"".join(lines), folder / path)


def _write_lists(kind: Kind, links: list[tuple[str, str]], folder: Path) -> None:
    pages = max(1, -(-len(links) // _LIST))
    for number in range(pages):
        write_page(
            "list.html",
            folder,
            f"{kind.name}/{_list_name(number)}",
            kind=kind,
            links=links[number * _LIST : (number + 1) * _LIST],
            total=len(links),
            number=number + 1,
            pages=[_list_name(other) for other in range(pages)],
        )


def _list_name(number: int) -> str:
    return "index.html" if number == 0 else f"index-{number + 1}.html"


def _write_index(
    folder: Path,
    settings: Settings,
    coverage: Coverage,
    dumps: tuple[Dump, ...],
    index: list[tuple[Kind, list[tuple[str, str]]]],
) -> None:
    entries = [[label, path, kind.zh] for kind, links in index for label, path in links]
    # JSON within a script: what could end the script, and what JavaScript takes for a line's end
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    (folder / "search-index.js").write_text(f"const THINGS = {text};\n", encoding="utf-8")
    copy_file("search.js", folder)
    write_page(
        "index.html",
        folder,
        "index.html",
        settings=settings,
        coverage=coverage,
        dumps=dumps,
        kinds=[(kind, len(links)) for kind, links in index],
    )
