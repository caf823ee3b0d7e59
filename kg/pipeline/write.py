"""Writes the graphs that follow from the ledger, and only those that differ from what is there.

What a graph follows from (its report's bytes and names, the catalogue's view of the documents it
cites, the base of the IRIs, the software) is summed up in a digest; a graph whose digest stands in
the ledger is left alone. The graphs that reports share come first, because the reports are validated
in their light.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from msgspec import msgpack

from kg.graph.report import build_report_graph, report_graph_iri
from kg.graph.shared import build_shared_graphs
from kg.graph.things import SharedThings, merge_things
from kg.model import CitedDocument, LinkedDocument
from kg.pipeline.result import Progress, Stage
from kg.resolve import link_documents
from kg.store import StoreWriter
from kg.store.codec import decode_facts, decode_things, encode_findings
from kg.store.fingerprint import fingerprint
from kg.store.writer import WrittenGraph
from kg.validate import Context, Validator
from kg.workers import Workers

_BATCH: Final = 4
"""Reports that go to a process together; their graphs are large to send back."""
_LOAD: Final = 16
"""Graphs that enter the store together; each entry costs a flush to the disk."""
PROGRAM: Final = ("kg.pipeline.read", "kg.pipeline.write")
"""What the processes of a build run."""
_SHARED: Final = "shared"
"""The key of the findings in the graphs that reports share."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What all reports together name."""

    things: SharedThings
    linked: Mapping[CitedDocument, LinkedDocument]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A report whose graph has to be written."""

    checksum: str
    digest: str
    facts: bytes
    text: str
    names: tuple[str, ...]
    linked: dict[CitedDocument, LinkedDocument]
    base: str


@dataclass(frozen=True, slots=True)
class _Built:
    """Graphs ready for the store, and what the validation found in each, by key."""

    graphs: list[WrittenGraph]
    findings: dict[str, bytes]


_validator = Validator()


def read_catalogue(writer: StoreWriter) -> Catalogue:
    """Return what the reports of the ledger name, with their documents linked."""
    things = merge_things(decode_things(data) for _, data in writer.ledger.things())
    return Catalogue(things, link_documents(things.documents))


def write_graphs(
    writer: StoreWriter, catalogue: Catalogue, base: str, jobs: int, progress: Progress
) -> int:
    """Make the graphs follow from the ledger; return how many had to be written."""
    shared = build_shared_graphs(catalogue.things, catalogue.linked, base)
    written = _write_shared(writer, shared)
    checksums = [checksum for checksum, _ in writer.ledger.things()]
    drafts = _drafts(writer, catalogue, base, progress, len(checksums))
    prepare = partial(_prepare, Context.of(shared.values()))
    with Workers(jobs, prepare, preload=PROGRAM) as workers:
        for built in _gathered(workers.run(_build_batch, drafts, _BATCH)):
            writer.replace(built.graphs, built.findings)
            written += len(built.graphs)
    writer.keep_only((*shared, *checksums))
    writer.finish()
    progress(Stage.WRITING, len(checksums), len(checksums))
    return written


def _write_shared(writer: StoreWriter, shared: Mapping[str, bytes]) -> int:
    """Write the shared graphs that changed; they are checked together, as they lean on each other."""
    before = writer.ledger.graphs()
    digests = {iri: _digest(nquads) for iri, nquads in shared.items()}
    changed = [
        WrittenGraph(iri, iri, digests[iri], nquads)
        for iri, nquads in sorted(shared.items())
        if iri not in before or before[iri].digest != digests[iri]
    ]
    if changed:
        findings = Validator().check_shared(list(shared.values()))
        writer.replace(changed, {_SHARED: encode_findings(findings)})
    return len(changed)


def _drafts(
    writer: StoreWriter, catalogue: Catalogue, base: str, progress: Progress, total: int
) -> Iterator[_Draft]:
    before = writer.ledger.graphs()
    names = _names(writer.ledger.sources())
    for done, (checksum, data) in enumerate(writer.ledger.things()):
        linked = {
            document: catalogue.linked[document] for document in decode_things(data).documents
        }
        digest = _digest(base.encode(), checksum.encode(), *_parts(names[checksum], linked))
        if checksum not in before or before[checksum].digest != digest:
            facts, text = writer.ledger.facts(checksum)
            yield _Draft(checksum, digest, facts, text, names[checksum], linked, base)
        progress(Stage.WRITING, done, total)


def _prepare(context: Context) -> None:
    """Give this process what it validates reports in the light of."""
    global _validator
    _validator = Validator(context)


def _build_batch(drafts: list[_Draft]) -> _Built:
    graphs, findings = [], {}
    for draft in drafts:
        facts = decode_facts(draft.facts, draft.text)
        nquads = build_report_graph(facts, draft.names, draft.linked, draft.base)
        iri = report_graph_iri(facts, draft.base)
        graphs.append(WrittenGraph(draft.checksum, iri, draft.digest, nquads))
        findings[draft.checksum] = encode_findings(_validator.check_reports([nquads]))
    return _Built(graphs, findings)


def _gathered(several: Iterable[_Built]) -> Iterator[_Built]:
    """Put what was built in small batches together, as much as enters the store at once."""
    graphs: list[WrittenGraph] = []
    findings: dict[str, bytes] = {}
    for built in several:
        graphs += built.graphs
        findings |= built.findings
        if len(graphs) >= _LOAD:
            yield _Built(graphs, findings)
            graphs, findings = [], {}
    if graphs:
        yield _Built(graphs, findings)


def _names(sources: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for name, checksum in sorted(sources.items()):
        names[checksum] = (*names.get(checksum, ()), name)
    return names


def _parts(names: Iterable[str], linked: Mapping[CitedDocument, LinkedDocument]) -> Iterator[bytes]:
    yield msgpack.encode(tuple(names))
    yield from sorted(msgpack.encode(pair) for pair in linked.items())


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256(fingerprint().encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
