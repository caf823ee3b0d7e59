"""A page for each thing, and the same thing as Turtle and JSON-LD: readable without a script.

Enters: a store. Leaves: HTML, Turtle and JSON-LD at the paths of the things' IRIs. What a kind of
page shows is a folder of queries, ``questions/<kind>``: another table is another file there.
"""

from kg.publish.site.things import find_things
from kg.publish.site.write import write_site

__all__ = ["find_things", "write_site"]
