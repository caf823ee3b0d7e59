"""Counts what was found of what should be, and keeps a line for each miss."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Figures of one kind of fact over some passages."""

    right: int = 0
    """Facts found that should be."""
    found: int = 0
    expected: int = 0
    fields: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    """Whether each field of each fact found is right."""
    misses: list[str] = field(default_factory=list)

    def compare(self, name: str, value: object, accepted: object, where: str) -> None:
        """Enter whether ``value`` is one of the accepted ones."""
        assert isinstance(accepted, list | set | tuple)
        self.fields[name].append(value in accepted)
        if value not in accepted:
            wanted = " or ".join(map(str, sorted(accepted, key=str)))
            self.misses.append(f"{where} {name}: {value}, not {wanted}")

    def enter(self, right: int, missed: list[str], false: list[str], where: str) -> None:
        """Enter how many facts of a passage were found, which were missed, and which are none."""
        self.right += right
        self.expected += right + len(missed)
        self.found += right + len(false)
        self.misses += [f"{where} missed: {one}" for one in missed]
        self.misses += [f"{where} is none: {one}" for one in false]

    def figures(self) -> dict[str, float]:
        """Return precision, recall and the share of right values of each field, by name."""
        figures = {
            "precision": _share(self.right, self.found),
            "recall": _share(self.right, self.expected),
        }
        if not self.found and not self.expected:
            figures = {}
        return figures | {n: _share(sum(v), len(v)) for n, v in sorted(self.fields.items())}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 1.0
