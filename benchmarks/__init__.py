"""Measures speed and memory, side by side with the plain way, in one run: ``make bench``."""
