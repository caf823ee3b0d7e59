"""Tables and progress: aligned, folded and never cut, silent where nobody looks."""

import io

import pytest
from rich.cells import cell_len

from kg.cli.screen import progress
from kg.cli.tables import print_table


def test_columns_align_with_chinese_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    print_table(("place", "count"), [("青岚市", "12"), ("Qinglan", "3400")])
    lines = capsys.readouterr().out.splitlines()
    counts = [line for line in lines if line.endswith(("count", "12", "3400"))]
    assert len({cell_len(line) for line in counts}) == 1
    assert "   12" in next(line for line in lines if "青岚市" in line)


def test_long_cells_are_folded_and_nothing_is_lost(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    title = "青岚市人民政府关于印发青岚市政府信息主动公开办法的通知"
    print_table(("title",), [(title * 2,)])
    printed = capsys.readouterr().out
    assert "".join(printed.split()).count("通知") == 2


def test_line_breaks_of_the_source_do_not_tear_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("quote",), [("认真落\n    实",)])
    assert "认真落实" in capsys.readouterr().out


def test_lines_end_where_their_words_end(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("place", "note"), [("青岚市", ""), ("云泽县", "县")], title="Places")
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line == line.rstrip() for line in lines)


def test_a_row_too_long_for_the_screen_is_a_paragraph(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    columns = ("source", "title", "pinpoint", "mentions")
    title = "青岚市政府信息公开考核办法"
    print_table(
        columns, [("qinglan/2012.txt", title, "", "12"), ("a.txt", "办法", "第三条", "1")], "Cited"
    )
    printed = capsys.readouterr().out
    assert [line.split() for line in printed.splitlines() if line] == [
        ["Cited"],
        ["1", "of", "2"],
        ["source", "qinglan/2012.txt"],
        ["title", title[:9]],
        [title[9:]],
        ["mentions", "12"],
        ["2", "of", "2"],
        ["source", "a.txt"],
        ["title", "办法"],
        ["pinpoint", "第三条"],
        ["mentions", "1"],
    ]


def test_markup_in_data_is_shown_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("title",), [("[bold]办法[/bold]",)])
    assert "[bold]办法[/bold]" in capsys.readouterr().out


def test_progress_is_silent_where_standard_error_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress("reading") as advance:
        advance("reading", 1, 2)
    assert capsys.readouterr().err == ""


class _Gone(io.StringIO):
    """A pipe that nobody reads any more."""

    def flush(self) -> None:
        raise BrokenPipeError


def test_a_reader_that_has_gone_is_left_to_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", _Gone())
    with pytest.raises(BrokenPipeError):
        print_table(("place",), [("青岚市",)])
