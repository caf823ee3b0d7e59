"""Prints how much of the passages is found: ``python -m tests.passages [--folder DIR]``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.passages.score import HERE, score_passages


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.passages", description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE, help="holds citations, openings, …")
    parser.add_argument("--half", default="", help="only folders of this name (development)")
    parser.add_argument("--kind", default="", help="only misses of this kind (citations)")
    parser.add_argument("--quiet", action="store_true", help="figures without the misses")
    parser.add_argument("--json", action="store_true", help="the figures as floor.json has them")
    wanted = parser.parse_args()
    tallies = score_passages(wanted.folder, wanted.half)
    if wanted.json:
        json.dump({kind: tally.figures() for kind, tally in tallies.items()}, sys.stdout, indent=2)
        return
    lines = []
    for kind, tally in tallies.items():
        figures = "  ".join(f"{name} {value:.3f}" for name, value in tally.figures().items())
        counts = f"{tally.right}/{tally.expected}" if tally.expected else ""
        lines.append(f"{kind}: {counts}  {figures}")
        if not wanted.quiet and wanted.kind in ("", kind):
            lines += [f"    {miss}" for miss in tally.misses]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
