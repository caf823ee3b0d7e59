"""``kg validate``: the shapes over the store, each finding in words."""

from __future__ import annotations

from pathlib import Path

import click

from kg.audit import validate_store
from kg.cli.main import EXIT_VIOLATIONS
from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.screen import progress
from kg.validate import FORMATS, ReportFormat, Severity, write_findings
from kg.validate.finding import at_least


@click.command()
@store_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, Turtle (a sh:ValidationReport) for SHACL tools.",
)
@click.option(
    "--severity",
    type=click.Choice([severity.word for severity in Severity]),
    default=Severity.INFO.word,
    show_default=True,
    help="Least severity to show.",
)
def command(store: Path, format_: ReportFormat, severity: str) -> int:
    """Validate the store with SHACL and say what is wrong, where, and what to do.

    \b
    Examples:
      kg validate
      kg validate --severity violation --format turtle > report.ttl
    """
    warn_if_unfinished(store)
    with progress("validating") as advance:
        findings = validate_store(store, progress=advance)
    shown = at_least(findings, Severity.named(severity))
    click.echo(write_findings(shown, format_), nl=False)
    broken = any(finding.severity is Severity.VIOLATION for finding in findings)
    return EXIT_VIOLATIONS if broken else 0
