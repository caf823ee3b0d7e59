"""A file becomes a ``Source``: its text as decoded, its encoding, its checksum.

Enters: paths. Leaves: ``Source`` values, and an ``InputError`` for each file that gives none. Knows
nothing of what the text says.
"""

from kg.reader.encoding import decode
from kg.reader.files import SUPPORTED, decode_source, find_sources, read_source

__all__ = ["SUPPORTED", "decode", "decode_source", "find_sources", "read_source"]
