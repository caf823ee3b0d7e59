"""Statutory tables as printed: their zones, rows, labels and cells."""
