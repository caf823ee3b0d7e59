from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.publish import load_settings


def test_the_defaults_stand_alone() -> None:
    settings = load_settings()
    assert settings.title_zh
    assert settings.title_en
    assert settings.publisher == ""
    assert settings.date is None


def test_a_file_overrules_the_defaults_and_an_option_the_file(tmp_path: Path) -> None:
    file = tmp_path / "publish.toml"
    file.write_text(
        '[publisher]\nname = "云泽县档案馆"\ncontact = "a@example.org"\n', encoding="utf-8"
    )
    assert load_settings(file).publisher == "云泽县档案馆"
    assert load_settings(file).contact == "mailto:a@example.org"
    assert load_settings(file, publisher="石汀镇政府").publisher == "石汀镇政府"
    assert load_settings(file, date="2024-03-31").date is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[dataset", "cannot be understood"),
        ('[data]\na = "b"', "no table [data]"),
        ('title = "x"', "no table [title]"),
        ('[dataset]\ntitel-zh = "x"', "no key 'titel-zh'"),
        ("[dataset]\ntitle-zh = 3", "not a text"),
        ('[dataset]\nkeywords-zh = "公开"', "not a list of texts"),
        ("[dataset]\nkeywords-zh = [1]", "not a list of texts"),
        ('[dataset]\nkeywords-zh = ["公开、年报"]', "refused by portals"),
        ('[dataset]\nlicence = "CC BY"', "is no address"),
        ('[dataset]\nfrequency = "yearly"', "is no code"),
        ('[publisher]\nhomepage = "javascript:alert(1)"', "is no address"),
        ('[publisher]\ntype = "a/b"', "is no code"),
        ('[publisher]\ncontact = "somebody"', "neither an e-mail address"),
    ],
)
def test_a_wrong_configuration_says_what_is_wrong(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "publish.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_settings(file)
    assert words in str(caught.value)


def test_a_missing_file_and_a_wrong_day_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.toml"):
        load_settings(tmp_path / "nowhere.toml")
    with pytest.raises(UsageError, match="2024-03-31"):
        load_settings(date="yesterday")
