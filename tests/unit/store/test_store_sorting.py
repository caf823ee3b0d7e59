from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.store.sorting import sort_lines

LINES = st.lists(st.binary(max_size=4).map(lambda data: data.replace(b"\n", b"") + b"\n"))


@given(LINES, st.integers(min_value=1, max_value=5))
def test_lines_come_out_sorted_however_few_fit_in_memory(lines: list[bytes], held: int) -> None:
    assert list(sort_lines(lines, held)) == sorted(lines)
