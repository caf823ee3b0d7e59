"""The command ``kg``: one file per subcommand, all of them thin.

Enters: what a person types. Leaves: answers on standard output, errors on standard error, an exit
status. The only room that knows click and rich.
"""

from kg.cli.main import main

__all__ = ["main"]
