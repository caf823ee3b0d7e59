"""Gives every node a place, the same one each time: by forces, and along the years.

Lengths are pixels of a screen, x to the right and y downwards.
"""

from kg.network.layouts.forces import Places, Point, lay_out, radius_of
from kg.network.layouts.timeline import Column, Lane, Timeline, lay_out_timeline

__all__ = [
    "Column",
    "Lane",
    "Places",
    "Point",
    "Timeline",
    "lay_out",
    "lay_out_timeline",
    "radius_of",
]
