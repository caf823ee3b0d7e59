"""Names that no indicator has, beside the ones that were probably meant."""

from __future__ import annotations

import pytest

from kg.query import find_query, near_indicators

NAMES = [
    ("收到申请", "收到政府信息公开申请数"),
    ("行政诉讼件数", "行政诉讼数"),
    ("litigatoin", "行政诉讼数"),
    ("新闻发布会", "新闻发布会次数"),
]


@pytest.mark.parametrize(("asked", "meant"), NAMES)
def test_near_names(asked: str, meant: str) -> None:
    assert meant in near_indicators(find_query("trend"), {"indicator": asked})


def test_a_query_about_something_else_has_none() -> None:
    assert near_indicators(find_query("issued-by"), {"agency": "国务院"}) == ()
    assert near_indicators(find_query("trend"), {}) == ()
