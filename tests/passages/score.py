"""Builds the facts of passages through the public interface and compares them with theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.model import ReportFacts
from kg.pipeline import extract_bytes
from tests.passages.citations import compare_citations
from tests.passages.figures import compare_figures
from tests.passages.marked import Passage, read_passage
from tests.passages.openings import compare_opening
from tests.passages.tally import Tally

HERE: Final = Path(__file__).parent
FLOOR: Final = HERE / "floor.json"
_COMPARE: Final[dict[str, Callable[[Passage, ReportFacts, dict[str, Tally]], None]]] = {
    "citations": compare_citations,
    "openings": compare_opening,
    "figures": compare_figures,
}


def score_passages(folder: Path = HERE, half: str = "") -> dict[str, Tally]:
    """Compare the passages of ``folder``, which holds a folder for each kind.

    Args:
        folder: holds ``citations``, ``openings`` and ``figures``, each with files at any depth.
        half: only files in folders of this name (``development``); all where it is empty.

    Raises:
        ValueError: no passage is there, or one is not a passage.
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    for kind, compare in _COMPARE.items():
        for path in sorted((folder / kind).rglob("*.toml")):
            if half and path.parent.name != half:
                continue
            passage = read_passage(path)
            try:
                facts = extract_bytes(passage.text.encode(), f"{path.stem}.txt")
            except InputError as error:
                tallies["refused"].enter(0, [str(error)], [], passage.name)
            else:
                compare(passage, facts, tallies)
    if not tallies:
        raise ValueError(f"no passage is under {folder}")
    return dict(tallies)
