"""A ``Source`` becomes a ``Document``: cleaned prose with a map back, tables and noise set apart.

Enters: the text as decoded. Leaves: ``Document``. Knows how reports are typeset and damaged, not
what they say.
"""

from kg.text.clean import clean

__all__ = ["clean"]
