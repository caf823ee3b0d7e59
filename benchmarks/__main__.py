"""Prints speed and memory, ours beside the plain way, from one run on this machine.

    python -m benchmarks [--reports 200] [--many 2000] [--jobs 2]

Times are of this machine on this day; the ratios are what counts.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.measure import Measured, measure
from benchmarks.synthetic import write_reports
from benchmarks.ways import extraction, our_way, plain_way

BUDGET = {"text": 5, "extract": 5, "resolve": 5, "graph": 9, "validate": 7}
"""Milliseconds for a report of 10,000 characters, one core."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=200, help="for both ways (default 200)")
    parser.add_argument("--many", type=int, default=2000, help="for ours alone (default 2000)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = folder / "few", folder / "many"
        write_reports(few, options.reports)
        write_reports(many, options.many)
        show_extraction(measure(extraction, few))
        plain = measure(plain_way, few)
        ours = measure(our_way, few, folder / "store-few", options.jobs)
        show_ways(plain, ours, options.jobs)
        larger = measure(our_way, many, folder / "store-many", options.jobs)
        show_growth(ours, larger)


def show_extraction(run: Measured) -> None:
    stages = run.result
    characters, reports = stages.pop("characters"), stages.pop("reports")
    seconds = sum(stages[room] for room in ("text", "extract", "resolve"))
    print(f"Extraction, one core: {characters / seconds / 1e6:.2f} M characters/s")
    print(f"{'room':10}{'ms for 10,000 characters':>26}{'budget':>8}")
    for room, taken in stages.items():
        print(f"{room:10}{taken * 1e3 / characters * 1e4:26.1f}{BUDGET[room]:8}")
    print(f"({reports:.0f} reports of {characters / reports:.0f} characters)\n")


def show_ways(plain: Measured, ours: Measured, jobs: int) -> None:
    reports = ours.result["reports"]
    print(
        f"{reports:.0f} reports, {ours.result['triples']:.0f} triples, with validation and Turtle"
    )
    print(f"{'way':14}{'seconds':>9}{'reports/s':>11}{'peak MB':>9}")
    for name, run in (("plain", plain), (f"kg, {jobs} jobs", ours)):
        print(f"{name:14}{run.seconds:9.1f}{reports / run.seconds:11.1f}{run.megabytes:9.0f}")
    print(f"kg is {plain.seconds / ours.seconds:.1f} times as fast\n")
    for name, run in (("plain", plain), ("kg", ours)):
        stages = {
            key: value for key, value in run.result.items() if key not in ("reports", "triples")
        }
        print(f"{name}: " + ", ".join(f"{key} {value:.1f} s" for key, value in stages.items()))
    print()


def show_growth(few: Measured, many: Measured) -> None:
    each = [run.seconds / run.result["reports"] * 1e3 for run in (few, many)]
    for run, cost in zip((few, many), each, strict=True):
        reports = run.result["reports"]
        print(f"{reports:5.0f} reports: {cost:.1f} ms each, peak {run.megabytes:.0f} MB")
    print(f"a report among many costs {each[1] / each[0]:.2f} of one among few")


if __name__ == "__main__":
    main()
