"""Reports of one place from before and after it became another one."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.functional.conftest import Kg

BODY = """一、概述
贯彻《中华人民共和国政府信息公开条例》，推进政府信息公开工作。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开情况
全年收到政府信息公开申请3件，均已办结。
四、行政复议、行政诉讼情况
无。
"""
REPORTS = {
    "2013.txt": "双流县人民政府2013年政府信息公开工作年度报告",
    "2017.txt": "成都市双流区人民政府2017年政府信息公开工作年度报告",
    "other.txt": "成都市温江区人民政府2017年政府信息公开工作年度报告",
}


def test_a_county_and_the_district_after_it_join_in_a_query(kg: Kg, tmp_path: Path) -> None:
    folder, store = tmp_path / "reports", tmp_path / "store"
    folder.mkdir()
    for name, title in REPORTS.items():
        (folder / name).write_text(f"{title}\n{BODY}", encoding="utf-8")
    assert kg("build", folder, "--store", store).returncode == 0

    def ask(query: str, *options: str) -> list[dict[str, str]]:
        done = kg("query", query, "--store", store, "--format", "csv", *options)
        assert done.returncode == 0, done.stderr
        return list(csv.DictReader(io.StringIO(done.stdout)))

    for place in ("双流县", "成都市双流区"):
        found = ask("reports-of-place", "--param", f"place={place}")
        assert [(row["place"], row["year"]) for row in found] == [
            ("双流县", "2013"),
            ("成都市双流区", "2017"),
        ]
    (county,) = (row for row in ask("places") if row["name"] == "双流县")
    assert (county["code"], county["parent"], county["until"], county["successor"]) == (
        "510122",
        "成都市",
        "2014",
        "成都市双流区",
    )
