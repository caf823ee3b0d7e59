"""The codes of the numbers that a bureau or a zone gives its own documents."""

from __future__ import annotations

import pytest

from kg.resolve.agencies.phrases import read_agency
from kg.resolve.documents.own_codes import is_own_code
from kg.resolve.places import read_places


@pytest.mark.parametrize(
    ("number", "place", "body", "own"),
    [
        ("粤环〔2014〕8号", "广东省", "广东省环境保护厅", True),
        ("粤环函〔2014〕8号", "广东省", "广东省环境保护厅", True),
        ("赣交法规字〔2014〕8号", "江西省", "江西省交通运输厅", True),
        ("岚环办〔2014〕8号", "青岚市", "青岚市环境保护局", True),
        ("岚自然资规发〔2014〕8号", "青岚市", "青岚市自然资源和规划局", True),
        ("云环发〔2014〕8号", "青岚市云泽县", "青岚市云泽县环境保护局", True),
        ("岚园管〔2014〕8号", "青岚工业园区", "青岚工业园区管委会", True),
        ("岚财发〔2014〕8号", "青岚市", "青岚市环境保护局", False),
        ("粤环〔2014〕8号", "广州市", "广州市环境保护局", False),
        ("岚政办发〔2014〕8号", "青岚市", "青岚市人民政府办公室", False),
        ("环发〔2014〕8号", "青岚市", "青岚市环境保护局", False),
    ],
)
def test_a_code_of_place_and_field_is_the_bodys_own(
    number: str, place: str, body: str, own: bool
) -> None:
    agency = read_agency(body)
    assert agency is not None
    assert is_own_code(number, agency, read_places(place)[0][-1]) is own
