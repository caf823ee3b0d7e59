"""README shows real output, and names every command and every query."""

from pathlib import Path

from kg.cli.main import COMMANDS
from kg.query import list_queries
from tests.readme import README, prepare, run, shown_commands

TEXT = README.read_text(encoding="utf-8")


def test_commands_print_what_readme_shows(tmp_path: Path) -> None:
    prepare(tmp_path)
    shown = list(shown_commands(TEXT))
    assert len(shown) >= len(COMMANDS)
    for one in shown:
        assert run(one.command, tmp_path) == one.output, one.command


def test_every_command_is_shown() -> None:
    commands = [shown.command for shown in shown_commands(TEXT)]
    for name in COMMANDS:
        assert any(command.startswith(f"kg {name}") for command in commands), name


def test_every_query_is_named() -> None:
    for query in list_queries():
        assert f"`{query.name}`" in TEXT, query.name


def test_every_command_is_in_the_changelog() -> None:
    changelog = (README.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"kg {name}" in changelog, name
