"""Quantities in the prose: value, unit, qualifier, what is counted, of which whole, for which year."""
