"""What a document's IRI is minted from: its number, else its title and as much as tells it apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from kg.resolve.documents.groups import Group
from kg.resolve.documents.issuers import JOINT

_BLANKS: Final = re.compile(r"\s+")


def mint_keys(groups: Sequence[Group]) -> Mapping[Group, str]:
    """Return a key for each group; no two are the same, and none depends on the order.

    Keys are tried from short to long: the number (where it is one document's only), the title with
    version, issuer, place or year, and at last everything that is stated.
    """
    owners = _number_owners(groups)
    keys = {group: _key(group, owners) for group in groups}
    for longer in (_with_year, _with_everything):
        taken = Counter(keys.values())
        keys = {g: longer(g, key) if taken[key] > 1 else key for g, key in keys.items()}
    return keys


def _number_owners(groups: Sequence[Group]) -> Mapping[str, Group]:
    """Return whose each number is: the only document's, or the notice's that issues another."""
    sharing: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.own_number:
            sharing[group.own_number].append(group)
    owners: dict[str, Group] = {}
    for number, candidates in sharing.items():
        if len(candidates) > 1:
            candidates = [g for g in candidates if any(m.promulgates for m in g.members)]
        if len(candidates) == 1:
            owners[number] = candidates[0]
    return owners


def _key(group: Group, owners: Mapping[str, Group]) -> str:
    number = group.own_number
    if number and owners.get(number) == group:
        return number
    if group.title is None:
        return _join(number or min(group.numbers), group.issuer or group.scope)
    if group.version:
        return _join(group.title, group.version)
    whose = group.issuer or group.scope
    if whose and all(name in group.title for name in whose.split(JOINT)):
        whose = None
    return _join(group.title, number, whose)


def _with_year(group: Group, key: str) -> str:
    return _join(key, str(group.year) if group.year else None)


def _with_everything(group: Group, key: str) -> str:
    cited_in = None if group.year or group.cited_in is None else f"{group.cited_in}年引用"
    return _join(
        key, group.issuer, group.scope, *sorted(group.numbers), *sorted(group.cores), cited_in
    )


def _join(*parts: str | None) -> str:
    return _BLANKS.sub("", "-".join(part for part in parts if part))
