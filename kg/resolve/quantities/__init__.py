"""Which indicator, year and subject a quantity has."""
