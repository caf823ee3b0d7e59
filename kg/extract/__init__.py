"""A ``Document`` becomes ``Mentions``: what stands where, one spaCy component per kind.

Enters: the cleaned document. Leaves: ``Mentions``, whose spans count source characters. Says what a
phrase looks like, never which thing it is (that is ``resolve``); no spaCy ``Doc`` leaves this room.
"""

from kg.extract.mentions import Mentions
from kg.extract.pipeline import extract

__all__ = ["Mentions", "extract"]
