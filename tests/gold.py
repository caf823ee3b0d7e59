"""Builds the real reports and fails where their facts fall below the floor kept here.

The reports, the gold facts and the scorer stand beside the checkout (``../shared``); they are not
part of this project. ``make score`` runs this; the floor only ever rises.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOOR = ROOT / "tests" / "gold_floor.json"


def main() -> None:
    if not (SHARED / "gold").is_dir():
        sys.exit(f"The gold facts are not at {SHARED / 'gold'}: nothing was scored.")
    kg = [sys.executable, "-m", "kg"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*kg, "build", str(SHARED / "reports"), "--store", folder], check=True)
        command = [
            sys.executable, str(SHARED / "tools" / "score.py"), "--gold", str(SHARED / "gold"),
            "--store", folder, "--kg", shlex.join(kg),
        ]  # fmt: skip
        subprocess.run([*command, "--show", "100"], check=True)
        done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    below = list(compare(json.loads(FLOOR.read_text(encoding="utf-8")), json.loads(done.stdout)))
    if below:
        sys.exit("Below the floor of tests/gold_floor.json:\n  " + "\n  ".join(below))


def compare(floor: dict[str, dict[str, float]], score: dict[str, dict[str, object]]) -> list[str]:
    """Return a line for each figure below its floor."""
    below = []
    for kind, figures in floor.items():
        line = score.get(kind, {})
        fields = line.get("fields", {})
        assert isinstance(fields, dict)
        for name, least in figures.items():
            value = line.get(name, fields.get(name))
            if not isinstance(value, int | float) or value < least:
                below.append(f"{kind} {name}: {value}, floor {least}")
    return below


if __name__ == "__main__":
    main()
