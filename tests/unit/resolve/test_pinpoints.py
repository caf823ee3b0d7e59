"""The articles cited, in normal form, and whose they are."""

from __future__ import annotations

import pytest

from kg.extract.documents.pinpoints import find_pinpoint
from tests.unit.resolve.citing import Resolver

PRINTED = [
    ("第二十条", "第二十条"),
    ("第20条", "第二十条"),
    ("第二十条第一款第（三）项", "第二十条第一款第（三）项"),
    ("第14条第1款第3项", "第十四条第一款第（三）项"),
    ("第二十一条（二）项", "第二十一条第（二）项"),
    ("第二十条（一）、（五）项", "第二十条第（一）项、第（五）项"),
    ("第十条第（三）项、第（五）项", "第十条第（三）项、第（五）项"),
    ("第十九条、第二十条", "第十九条、第二十条"),
    ("第九、十、十一条", "第九条、第十条、第十一条"),
    ("第九条和第十条", "第九条、第十条"),
    ("第九至十二条", "第九条至第十二条"),
    ("第九条-第十二条", "第九条至第十二条"),
    ("第三十三条第一款和第二款", "第三十三条第一款、第二款"),
    ("第十七条之一", "第十七条之一"),
    ("第二章第九条", "第二章第九条"),
    ("第二章", "第二章"),
    ("的第一百零五条", "第一百零五条"),
    ("第105条", "第一百零五条"),
    ("第二次会议", None),
    ("规定", None),
]


@pytest.mark.parametrize(("printed", "normal"), PRINTED)
def test_articles_are_written_in_normal_form(printed: str, normal: str | None) -> None:
    found = find_pinpoint(f"《条例》{printed}的规定", 4)
    assert (found.words if found else None) == normal


CITED = [
    (
        "依据《青岚市公文条例》（以下简称《条例》）第九条，《条例》第十条、第九条也有规定。",
        ["第九条、第十条"],
    ),
    ("《青岚市公文条例》明确了范围，第九条规定了时限。", ["第九条"]),
    ("《青岚市公文条例》和《青岚市要点》印发后，按第九条公开。", ["第九条", None]),
    ("《青岚市公文条例》已施行。\n\n第九条规定了时限。", [None]),
    ("第九条规定了时限，见《青岚市公文条例》。", [None]),
]


@pytest.mark.parametrize(("text", "pinpoints"), CITED)
def test_a_lone_article_is_of_the_nearest_document_that_has_articles(
    resolve: Resolver, text: str, pinpoints: list[str | None]
) -> None:
    assert [citation.pinpoint for citation in resolve(text)[0]] == pinpoints
