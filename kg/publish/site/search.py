"""What the first page searches: names and numbers of all things, in a file that is loaded when asked for.

A hundred bytes for each thing, or some twenty compressed; the page itself stays light however many
there are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from kg.graph.terms import DCTERMS, GK, SKOS_TERMS
from kg.publish.pages import copy_file
from kg.publish.site.paths import Paths
from kg.publish.site.things import Things
from kg.store import Store

_ALSO: Final = f"""
SELECT DISTINCT ?thing ?name WHERE {{
  VALUES ?property {{ {GK.documentNumber} {GK.otherNumber} {DCTERMS.alternative} {SKOS_TERMS.altLabel} }}
  ?thing ?property ?name FILTER(LANG(?name) IN ("", "zh"))
}}
"""
_ESCAPED: Final = "<>&\u2028\u2029"
"""What could end a script, and what JavaScript takes for the end of a line."""


def write_search(store: Store, folder: Path, things: Things, paths: Paths) -> None:
    """Write the script of the search, and ``search-index.js`` for it to load.

    The index has a group for each folder of pages: the kind's name, the folder, and the things, each
    with its name, its file where that is called otherwise, and what else it is called.
    """
    also = _read_other_names(store)
    groups = [
        [kind.zh, place, entries]
        for kind, held in things.items()
        for place, entries in _by_folder(
            (thing.label, paths.find(thing.iri), also.get(thing.iri, "")) for thing in held
        ).items()
    ]
    text = json.dumps(groups, ensure_ascii=False, separators=(",", ":"))
    for character in _ESCAPED:
        text = text.replace(character, f"\\u{ord(character):04x}")
    script = f"const THINGS = {text};\n"
    (folder / "search-index.js").write_text(script, encoding="utf-8", newline="\n")
    copy_file("search.js", folder)


def _read_other_names(store: Store) -> Mapping[str, str]:
    """Return numbers, short names and further titles, by IRI."""
    names: dict[str, list[str]] = {}
    for thing, name in sorted({(row["thing"], row["name"]) for row in store.rows(_ALSO)}):
        names.setdefault(thing, []).append(name)
    return {thing: " ".join(held) for thing, held in names.items()}


def _by_folder(entries: Iterable[tuple[str, str, str]]) -> dict[str, list[list[str]]]:
    """Return entries without what is empty at their end, by the folder of their pages."""
    groups: dict[str, list[list[str]]] = {}
    for label, path, also in entries:
        place, _, file = path.rpartition("/")
        entry = [label, "" if file == label else file, also]
        while not entry[-1]:
            entry.pop()
        groups.setdefault(place, []).append(entry)
    return groups
