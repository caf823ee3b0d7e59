"""Bodies that are named, in full or by short names (市政府, 区府办)."""
