"""Where the output goes: a reader that leaves early, a disk that is full."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = [
    ("query", "citation-mentions"),
    ("query", "citation-mentions", "--format", "csv"),
    ("export", "--format", "nquads"),
    ("network", "-o", "-"),
]


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_reader_that_leaves_early_is_no_error(
    example_store: Path, command: tuple[str, ...]
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kg", *command, "--store", str(example_store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("command", [*COMMANDS, ("--help",)], ids=" ".join)
def test_a_full_disk_is_told_in_words(example_store: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "KG_STORE": str(example_store)},
        )
    assert done.returncode == 2
    assert done.stderr.startswith("kg: the output: cannot be used")
