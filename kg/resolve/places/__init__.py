"""Places: a name and the places around it enter, a chain of places leaves, outermost first.

``read_places`` turns 重庆市长寿区邻封镇 into a chain, by the official table where it knows the names, else
by their shape; names are read as of the year of ``kg.gazetteer.as_of``.
"""

from kg.resolve.places.chain import TIERS, Chain, as_county, chain_of_division, short_name
from kg.resolve.places.corps import CORPS, is_of_corps
from kg.resolve.places.named import places_named
from kg.resolve.places.names import place_in
from kg.resolve.places.read import lineage, read_places
from kg.resolve.places.zones import ZONE_WORDS, is_short_for, is_zone, zone

__all__ = [
    "CORPS",
    "TIERS",
    "ZONE_WORDS",
    "Chain",
    "as_county",
    "chain_of_division",
    "is_of_corps",
    "is_short_for",
    "is_zone",
    "lineage",
    "place_in",
    "places_named",
    "read_places",
    "short_name",
    "zone",
]
