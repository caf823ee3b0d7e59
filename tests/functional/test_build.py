"""Builds of stores, from files to bytes: order, repetition, change, failure and sudden death."""

from __future__ import annotations

import io
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.audit import validate_store
from kg.errors import StoreError, UsageError
from kg.export import write_export
from kg.pipeline import Stage, build, extract_file
from kg.store import locks, open_for_reading, open_for_writing
from kg.store.layout import Layout
from kg.validate import Severity

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
FEW = ("yunze/2013.txt", "yunze/2023.txt", "shiting/2022.txt")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a few of the example reports."""
    folder = tmp_path_factory.mktemp("reports")
    for name in FEW:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(EXAMPLES / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def expected(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the canonical export of those reports, built at once."""
    store = tmp_path_factory.mktemp("expected") / "store"
    build([reports], store)
    return exported(store)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def exported(store: Path) -> bytes:
    stream = io.BytesIO()
    with open_for_reading(store) as held:
        assert not held.unfinished
        write_export(held, "nquads", stream)
    return stream.getvalue()


def part(reports: Path, folder: Path, *names: str) -> Path:
    """Return a folder with only these of the reports."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(reports / name, folder / name)
    return folder


def test_a_build_tells_what_it_did(reports: Path, store: Path) -> None:
    seen: list[tuple[Stage, int, int]] = []
    result = build([reports], store, progress=lambda *step: seen.append(step))
    assert (result.read, result.unchanged, result.failed) == (3, 0, ())
    assert result.reports == 3
    assert min(result.citations, result.documents, result.agencies, result.metrics) > 0
    assert result.triples == len(exported(store).splitlines())
    assert not [f for f in result.findings if f.severity is Severity.VIOLATION]
    assert validate_store(store) == result.findings
    assert (Stage.READING, 3, 3) in seen
    assert seen[-1] == (Stage.WRITING, 3, 3)


def test_no_triple_stands_in_two_graphs(reports: Path, store: Path) -> None:
    build([reports], store)
    with open_for_reading(store) as held:
        lines = [line for name in held.graph_names() for line in held.graph_lines(name)]
        assert len(lines) == len(set(lines))
        count = next(held.rows("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"))["n"]
    assert int(count) == len(lines)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_builds_changes_nothing(
    reports: Path, store: Path, tmp_path: Path, expected: bytes, order: tuple[int, ...]
) -> None:
    for index in order:
        build([part(reports, tmp_path / str(index), FEW[index])], store)
    assert exported(store) == expected


def test_processes_change_nothing(
    reports: Path, store: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.pipeline.read._BATCH", 1)
    monkeypatch.setattr("kg.pipeline.write._BATCH", 1)
    build([reports], store, jobs=2)
    assert exported(store) == expected


def test_what_is_known_is_not_read_again(reports: Path, store: Path) -> None:
    first = build([reports], store)
    again = build([reports], store)
    assert (again.read, again.unchanged, again.written) == (0, 3, 0)
    assert first.written > 3
    assert again.findings == first.findings
    assert (again.triples, again.citations) == (first.triples, first.citations)


def test_a_change_takes_the_place_of_what_was_said(
    reports: Path, store: Path, tmp_path: Path, expected: bytes
) -> None:
    changing = part(reports, tmp_path / "changing", *FEW)
    path = changing / FEW[1]
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n全年另收到申请37件。\n", encoding="utf-8")
    build([changing], store)
    assert exported(store) != expected
    path.write_text(text, encoding="utf-8")
    result = build([changing], store)
    assert (result.read, result.unchanged, result.reports) == (1, 2, 3)
    assert exported(store) == expected


def test_what_is_not_given_again_stays(
    reports: Path, store: Path, tmp_path: Path, expected: bytes
) -> None:
    build([reports], store)
    build([part(reports, tmp_path / "one", FEW[0])], store)
    assert exported(store) == expected


def test_the_same_bytes_are_one_report_with_two_names(
    reports: Path, store: Path, tmp_path: Path
) -> None:
    both = part(reports, tmp_path / "both", FEW[0])
    shutil.copy(both / FEW[0], both / "a-copy.txt")
    result = build([both], store)
    assert (result.read, result.reports, result.unchanged) == (1, 1, 0)
    together = exported(store)
    assert b'"a-copy.txt"' in together
    assert f'"{FEW[0]}"'.encode() in together
    other = tmp_path / "other"
    build([part(reports, tmp_path / "original", FEW[0])], other)
    build([both / "a-copy.txt"], other)
    assert exported(other) == together


def test_failures_are_told_and_the_others_built(reports: Path, store: Path, tmp_path: Path) -> None:
    mixed = part(reports, tmp_path / "mixed", FEW[0])
    (mixed / "empty.txt").touch()
    (mixed / "scan.pdf").write_bytes(b"%PDF-1.7")
    (mixed / "binary.txt").write_bytes(bytes(range(256)))
    (mixed / "recipe.txt").write_text("红烧肉：五花肉500克，冰糖30克。\n", encoding="utf-8")
    result = build([mixed, tmp_path / "missing"], store)
    assert result.reports == 1
    told = {Path(error.where).name for error in result.failed}
    assert told == {"empty.txt", "scan.pdf", "binary.txt", "recipe.txt", "missing"}
    assert all(error.what and error.remedy for error in result.failed)


def test_a_file_that_fails_leaves_what_it_said_before(
    reports: Path, store: Path, tmp_path: Path, expected: bytes
) -> None:
    changing = part(reports, tmp_path / "changing", *FEW)
    build([changing], store)
    (changing / FEW[0]).write_bytes(b"")
    result = build([changing], store)
    assert len(result.failed) == 1
    assert (result.reports, result.unchanged) == (3, 2)
    assert exported(store) == expected


def test_other_software_reads_again_from_the_ledger(
    reports: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        for module in ("read", "write"):
            patch.setattr(f"kg.pipeline.{module}.fingerprint", lambda: "older software")
        build([reports], store)
    result = build([reports / FEW[0]], store)
    assert (result.read, result.reports) == (3, 3)
    assert build([reports], store).read == 0
    other = tmp_path / "other"
    build([reports], other)
    build([reports / FEW[0]], other)
    assert exported(store) == exported(other)


def test_a_base_renames_everything_and_is_kept(reports: Path, store: Path, expected: bytes) -> None:
    build([reports], store)
    build([reports], store, base_iri="https://example.org/data/")
    renamed = exported(store)
    assert b"<https://w3id.org/gongkai/report/" not in renamed
    build([reports], store)
    assert exported(store) == renamed
    build([reports], store, base_iri="https://w3id.org/gongkai/")
    assert exported(store) == expected


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"base_iri": "example.org"}])
def test_nonsense_is_refused_before_anything_is_made(
    reports: Path, store: Path, wrong: dict[str, int | str]
) -> None:
    with pytest.raises(UsageError):
        build([reports], store, **wrong)  # type: ignore[arg-type]
    assert not store.exists()


def test_a_lost_graph_is_made_again(reports: Path, store: Path, expected: bytes) -> None:
    build([reports], store)
    shutil.rmtree(Layout(store).graph)
    assert build([reports], store).read == 0
    assert exported(store) == expected


def test_an_interrupt_leaves_a_store_that_can_be_used(
    reports: Path, store: Path, tmp_path: Path, expected: bytes
) -> None:
    build([part(reports, tmp_path / "one", FEW[0])], store)
    before = exported(store)

    def interrupt(stage: Stage, done: int, total: int) -> None:
        if stage is Stage.READING and done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([reports], store, progress=interrupt)
    assert exported(store) == before
    result = build([reports], store)
    assert (result.read, result.unchanged) == (0, 3)
    assert exported(store) == expected


def test_two_builds_do_not_meet(
    reports: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)
    with open_for_writing(store), pytest.raises(StoreError, match="another process"):
        build([reports], store)


BUILD = """
import sys
from pathlib import Path
import kg.pipeline.read, kg.pipeline.write
from kg.pipeline import build
kg.pipeline.read._BATCH = kg.pipeline.write._BATCH = 1
if __name__ == "__main__":
    print("begin", flush=True)
    build([Path(sys.argv[1])], Path(sys.argv[2]), jobs=int(sys.argv[3]))
"""


def started(script: Path, reports: Path, store: Path, jobs: int) -> subprocess.Popen[str]:
    """Start a build in a process of its own and wait until it begins."""
    process = subprocess.Popen(
        [sys.executable, str(script), str(reports), str(store), str(jobs)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begin\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("jobs", [1, 2])
def test_sudden_death_at_any_moment_is_repaired(
    reports: Path, store: Path, tmp_path: Path, expected: bytes, jobs: int
) -> None:
    script = tmp_path / "script.py"
    script.write_text(BUILD, encoding="utf-8")
    begun = time.monotonic()
    assert started(script, reports, store, jobs).wait() == 0
    whole = time.monotonic() - begun
    shutil.rmtree(store)
    for moment in moments(3, whole):
        with started(script, reports, store, jobs) as process:
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
        assert process.returncode in (0, -signal.SIGKILL)
    build([reports], store)
    assert exported(store) == expected


def moments(count: int, longest: float) -> Iterator[float]:
    """Yield moments that differ from run to run of the test; the assertion holds for all."""
    chance = random.SystemRandom()
    for _ in range(count):
        yield chance.uniform(0, longest)


def test_one_file_gives_its_facts_without_a_store() -> None:
    facts = extract_file(EXAMPLES / FEW[0])
    assert facts.source.name == "2013.txt"
    assert facts.report.year == 2013
