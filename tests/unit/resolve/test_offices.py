from __future__ import annotations

from kg.model import Agency, Level
from kg.resolve.agencies.offices import settle_offices

GOVERNMENT = "青岚市人民政府"


def test_an_office_may_be_named_with_and_without_its_place() -> None:
    office = Agency(f"{GOVERNMENT}办公室", Level.PREFECTURE, "青岚市", GOVERNMENT)
    untold = Agency(f"{GOVERNMENT}办公室", Level.PREFECTURE, None, GOVERNMENT)
    bureau = Agency("青岚市水利局", Level.PREFECTURE, "青岚市", GOVERNMENT)
    settled = settle_offices([untold, office, bureau], (), None)
    assert settled == {untold: untold, office: office, bureau: bureau}
