"""Short passages beside their facts: what reports of places nobody has seen should yield.

A passage is a TOML file, its text marked: ``⟦a|《…》⟧`` is a mention of the fact ``a``, ``⟦a#…⟧`` one
by number, ``⟦a?|…⟧`` one that may be missed. Marks nest; whatever is not marked is no fact.
"""
