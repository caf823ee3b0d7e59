"""The group ``kg``: finds the subcommand, and turns an error into words and an exit status."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from typing import Final, NoReturn, cast

import click

from kg import __version__
from kg.errors import InputError, KgError

COMMANDS: Final = {
    "build": "Read report files and folders into the store.",
    "extract": "Show the facts of one report, without a store.",
    "validate": "Validate the store with SHACL, in words.",
    "query": "Ask the graph a named question, or SPARQL.",
    "export": "Write the graph as Turtle or another format.",
    "network": "Draw or export the citation network.",
    "publish": "Write what a linked-data portal harvests.",
}
EXIT_VIOLATIONS: Final = 1
EXIT_USAGE: Final = 2
EXIT_UNREADABLE: Final = 3
EXIT_INTERRUPTED: Final = 130


class Commands(click.Group):
    """Loads a subcommand's module only when it is called: spaCy alone takes half a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the subcommands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand, or ``None`` for an unknown name (click then says so)."""
        if cmd_name not in COMMANDS:
            near = difflib.get_close_matches(cmd_name, COMMANDS, n=1)
            if near:
                ctx.fail(f"No such command {cmd_name!r}. Did you mean {near[0]!r}?")
            return None
        module = importlib.import_module(f"kg.cli.{cmd_name}")
        return cast(click.Command, module.command)

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand; a reader of its output (head, less) that has gone is no error.

        click itself would end the command with status 1, which is that of violations.
        """
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_output()
            return 0
        return status


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def group() -> None:
    """Build, question, validate, publish and draw a knowledge graph from annual reports on
    information disclosure (政府信息公开工作年度报告).

    \b
    Example:
      kg build reports/              # read a folder of reports into ./kg-store
      kg query policy-notices        # which policy notices does each report cite?
      kg network -o network.html     # draw who cites what

    Exit status: 0 done; 1 the data has violations; 2 wrong usage; 3 some input could not be read.
    """


def main() -> NoReturn:
    """Run the command and leave with its exit status."""
    try:
        status = group(standalone_mode=False, prog_name="kg")
    except KgError as error:
        _fail(str(error), EXIT_UNREADABLE if isinstance(error, InputError) else EXIT_USAGE)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except (KeyboardInterrupt, click.Abort):
        _fail("stopped; what was finished is kept", EXIT_INTERRUPTED)
    except OSError as error:
        _leave_output()
        where = error.filename or "the output"
        _fail(
            f"{where}: cannot be used ({error.strerror}). Check the path and the disk", EXIT_USAGE
        )
    sys.exit(status if isinstance(status, int) else 0)


def _leave_output() -> None:
    """Let what is still to be written vanish: nobody reads it, or nothing can hold it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, status: int) -> NoReturn:
    click.echo(f"kg: {message}", err=True)
    sys.exit(status)
