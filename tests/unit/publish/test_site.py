from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pyoxigraph as ox
import pytest

from kg.publish import load_settings, publish
from kg.publish.negotiation import THINGS
from kg.publish.pages import followable, visible
from kg.publish.site import find_things
from kg.publish.site.facts import read_facts
from kg.publish.site.kinds import REPORT
from kg.publish.site.paths import Paths
from kg.publish.site.sections import answer_sections
from kg.store import Store, find_base, open_for_reading, open_neighbourhood
from tests.unit.publish.conftest import BASE, silent

HOSTILE = "</script><script>alert(1)</script>\"'&<img src=x onerror=alert(2)>\u202e年报"


class Links(HTMLParser):
    """Gathers what a page points to and what it can be pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.scripts: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.targets += [value for name in ("href", "src") if (value := held.get(name))]
        if identity := held.get("id"):
            self.anchors.add(identity)
        if tag == "script":
            self.scripts.append(held.get("src"))
        assert not [name for name in held if name.startswith("on")], held


def read(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links


def pages(folder: Path) -> dict[Path, Links]:
    return {page.resolve(): read(page) for page in sorted(folder.rglob("*.html"))}


def test_no_link_is_dead_and_none_leaves_the_folder(published: Path) -> None:
    held = pages(published)
    assert len(held) > 200
    dead = []
    for page, links in held.items():
        for target in links.targets:
            if target.startswith(("https://", "http://", "mailto:")):
                continue
            path, anchor = urldefrag(target)
            file = (page.parent / unquote(path)).resolve() if path else page
            leads = file.is_file() and file.is_relative_to(published.resolve())
            if not leads or (anchor and unquote(anchor) not in held[file].anchors):
                dead.append(f"{page.name}: {target}")
    assert not dead


def test_every_thing_has_a_page_and_its_triples_beside_it(published: Path) -> None:
    for page in published.glob("document/*.html"):
        if not page.name.startswith("index"):
            turtle = list(ox.parse(path=str(page.with_suffix(".ttl")), format=ox.RdfFormat.TURTLE))
            jsonld = list(
                ox.parse(path=str(page.with_suffix(".jsonld")), format=ox.RdfFormat.JSON_LD)
            )
            assert turtle
            assert {quad.triple for quad in turtle} == {quad.triple for quad in jsonld}
    assert all((published / kind / "index.html").is_file() for kind in THINGS)


def test_a_report_page_quotes_its_evidence(published: Path) -> None:
    (page,) = published.glob("report/青岚市2020年*.html")
    text = page.read_text(encoding="utf-8")
    assert "<q>" in text
    assert "中华人民共和国政府信息公开条例" in text
    assert "岚政办发〔2020〕26号" in text
    assert "不少于 at least" in text, "a figure that is only a lower bound looks exact"


def test_a_report_s_neighbourhood_answers_all_that_its_page_asks(example_store: Path) -> None:
    with open_for_reading(example_store) as store:
        paths = Paths(find_base(store))
        for report in find_things(store)[REPORT]:
            name = f"{report.iri}/graph"
            near = open_neighbourhood(store, name, list(store.graph_lines(name)))
            assert read_facts(near, report.iri, paths) == read_facts(store, report.iri, paths)
            sections = list(answer_sections(near, REPORT.name, report.iri, paths))
            assert sections == list(answer_sections(store, REPORT.name, report.iri, paths))
            assert sections


def test_every_entry_of_the_search_leads_to_a_page(published: Path) -> None:
    script = (published / "search-index.js").read_text(encoding="utf-8")
    groups = json.loads(script.removeprefix("const THINGS = ").removesuffix(";\n"))
    entries = [
        (folder, *entry, *[""] * (3 - len(entry))) for _, folder, held in groups for entry in held
    ]
    assert len(entries) == sum(
        not page.stem.startswith("index") for page in published.rglob("*/*.html")
    )
    for folder, label, file, _ in entries:
        assert (published / folder / f"{file or label}.html").is_file()
    assert any("岚政办发〔2020〕26号" in also for *_, also in entries)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a store in which every text of a document and its report attacks the reader."""
    vocabulary = "https://w3id.org/gongkai/ontology#"
    text = str(ox.Literal(HOSTILE, language="zh"))
    name = "report/CON"
    graphs = ox.Store()
    report = f"""
        <{BASE}{name}> a <{vocabulary}Report> ; <http://purl.org/dc/terms/title> {text} ;
            <http://www.w3.org/2000/01/rdf-schema#label> {text} ; <https://schema.org/contactPoint> <{BASE}{name}/contact> .
        <{BASE}{name}/contact> <https://schema.org/email> "javascript:alert(3)" .
    """
    documents = f"""
        <{BASE}document/a%3Cb%3E%22%2F> a <{vocabulary}Document> ; <http://www.w3.org/2000/01/rdf-schema#label> {text} ;
            <{vocabulary}documentNumber> "岚<b>政</b>" .
    """
    for data, graph in ((report, f"{name}/graph"), (documents, "graph/documents")):
        graphs.load(
            data.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"{BASE}{graph}")
        )
    folder = tmp_path_factory.mktemp("hostile")
    settings = load_settings(publisher=HOSTILE, title=HOSTILE)
    publish(Store(graphs), folder, settings, silent)
    return folder


def test_hostile_text_is_shown_and_never_run(hostile: Path) -> None:
    for page, links in pages(hostile).items():
        assert set(links.scripts) <= {"search.js"}, page
        assert not [target for target in links.targets if target.lower().startswith("javascript:")]
        assert "\u202e" not in page.read_text(encoding="utf-8")
    assert "<" not in (hostile / "search-index.js").read_text(encoding="utf-8")


def test_a_name_that_a_system_refuses_gets_another_and_servers_lead_there(hostile: Path) -> None:
    (page,) = (path for path in hostile.glob("report/*.html") if path.stem != "index")
    assert page.stem.startswith("CON-")
    for name in (".htaccess", "nginx.conf"):
        assert f"report/{page.stem}" in (hostile / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://example.org/", True), ("mailto:a@b.cn", True), ("javascript:alert(1)", False), (" javascript:x", False), ("data:text/html,x", False)],
)  # fmt: skip
def test_only_harmless_addresses_are_followed(address: str, kept: bool) -> None:
    assert followable(address) == (address if kept else "")


def test_marks_that_turn_words_round_are_visible() -> None:
    assert visible("年\u202e报\x00") == "年\ufffd报\ufffd"
