from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("command", ["query", "export", "network", "publish", "validate"])
def test_a_command_that_only_reads_a_graph_does_not_wait_for_spacy(command: str) -> None:
    code = f"import kg.cli.{command}, sys; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
