"""Document numbers (文号) in all shapes that reports print; enters text, leaves canonical numbers.

Knows nothing of titles or of who issued what.
"""

from kg.extract.documents.numbers.find import find_numbers
from kg.extract.documents.numbers.match import NumberMatch

__all__ = ["NumberMatch", "find_numbers"]
