"""Runs the commands that README shows, in the order in which they stand.

In a block marked ``console`` a line ``$ command`` is followed by what the command prints. A test asks
that it still prints that; ``python -m tests.readme`` writes what it prints now.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
COLUMNS = 110
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command and what the text says it prints."""

    command: str
    output: str


def shown_commands(text: str) -> Iterator[Shown]:
    """Yield the commands of all ``console`` blocks."""
    for block in _BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Shown(command, output)


def run(command: str, folder: Path) -> str:
    """Run the command as a user would in a checkout, and return what it prints."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(COLUMNS),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def prepare(folder: Path) -> None:
    """Put into the folder what the commands lean on."""
    shutil.copytree(ROOT / "examples", folder / "examples")


def main() -> None:
    """Write what the commands print now into README."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        for shown in list(shown_commands(text)):
            old = f"$ {shown.command}\n{shown.output}"
            text = text.replace(old, f"$ {shown.command}\n{run(shown.command, folder)}")
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
