"""Each shape with its examples: the valid ones conform, each invalid one breaks what it names.

An example is Turtle about one fact; ``context.ttl`` describes what it points to. An invalid one is
named after the constraint it breaks and lists at its head, ``# breaks: <shape> <constraint>``,
everything that must be found, which is more than one thing where one fault implies another.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SH, URIRef
from rdflib.term import Node

from kg.validate.engine import ENGINES, EngineName, load_engine
from kg.validate.result import Result
from kg.validate.shapes import Chapter, load_shapes, read_shapes

HERE = Path(__file__).parent
VALID = sorted(HERE.glob("*/valid/*.ttl"))
INVALID = sorted(HERE.glob("*/invalid/*.ttl"))

Broken = set[tuple[str, str]]


def name(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.stem}"


def triples(path: Path) -> bytes:
    quads = ox.parse(path.read_text("utf-8"), format=ox.RdfFormat.TURTLE)
    return "".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads).encode()


@cache
def context() -> bytes:
    return triples(HERE / "context.ttl")


def found(data: bytes, engine: EngineName = ENGINES[0]) -> Broken:
    return {
        (result.shape.rpartition("#")[2], result.component)
        for chapter in Chapter
        for result in load_engine(engine, chapter).check(data)
    }


def expected(path: Path) -> Broken:
    lines = re.findall(r"^# breaks: (\S+) (\S+)$", path.read_text("utf-8"), re.MULTILINE)
    return {(shape, component) for shape, component in lines}


def test_the_context_conforms_to_every_shape() -> None:
    assert found(context()) == set()


@pytest.mark.parametrize("path", VALID, ids=name)
def test_a_valid_example_conforms(path: Path) -> None:
    assert found(context() + triples(path)) == set()


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_an_invalid_example_breaks_just_what_it_names(path: Path) -> None:
    named = tuple(path.stem.rsplit("-", 1))
    assert named in expected(path)
    assert found(context() + triples(path)) == expected(path)


CONSTRAINTS: dict[Node, str] = {
    SH["class"]: "Class",
    SH.datatype: "Datatype",
    SH.equals: "Equals",
    SH.hasValue: "HasValue",
    SH.languageIn: "LanguageIn",
    SH.lessThan: "LessThan",
    SH.maxCount: "MaxCount",
    SH.minCount: "MinCount",
    SH.minInclusive: "MinInclusive",
    SH.minLength: "MinLength",
    SH.node: "Node",
    SH.nodeKind: "NodeKind",
    SH["or"]: "Or",
    SH.pattern: "Pattern",
    SH.sparql: "SPARQL",
    SH.uniqueLang: "UniqueLang",
    SH.xone: "Xone",
}
NO_CONSTRAINTS = {
    SH.message,
    SH.name,
    SH.path,
    SH.property,
    SH.severity,
    SH.targetClass,
    SH.targetNode,
    SH.targetSubjectsOf,
}


@pytest.mark.parametrize("chapter", Chapter)
def test_each_constraint_has_an_invalid_example(chapter: Chapter) -> None:
    shapes = load_shapes(chapter)
    examples = {path.stem for path in INVALID}
    for iri in read_shapes(chapter):
        predicates = {
            predicate
            for predicate in shapes.predicates(URIRef(iri), unique=True)
            if str(predicate).startswith(str(SH))
        }
        constraints = predicates - NO_CONSTRAINTS
        assert constraints <= CONSTRAINTS.keys()
        for constraint in constraints:
            assert f"{iri.rpartition('#')[2]}-{CONSTRAINTS[constraint]}" in examples


@pytest.mark.parametrize("chapter", Chapter)
def test_each_shape_has_a_message_of_its_own(chapter: Chapter) -> None:
    messages = [shape.message for shape in read_shapes(chapter).values()]
    assert len(set(messages)) == len(messages)


def test_each_shape_has_a_valid_example() -> None:
    targets = {
        target.rpartition("#")[2]
        for chapter in Chapter
        for target in map(str, load_shapes(chapter).subjects(SH.targetClass, unique=True))
    }
    folders = {path.parent.parent.name for path in VALID}
    assert folders == {path.parent.parent.name for path in INVALID}
    assert folders <= targets


def all_faults() -> bytes:
    """Every invalid example in one graph, each about a fact of its own."""
    parts = [context()]
    for number, path in enumerate(INVALID):
        example = triples(path)
        subject = example.partition(b" ")[0].removesuffix(b">")
        parts.append(example.replace(subject, subject + b"-%d" % number))
    return b"".join(parts)


@cache
def reference(chapter: Chapter) -> tuple[Result, ...]:
    return load_engine("pyshacl", chapter).check(all_faults())


@pytest.mark.parametrize("chapter", Chapter)
@pytest.mark.parametrize("engine", ENGINES[:-1])
def test_the_engines_find_the_same_faults(engine: EngineName, chapter: Chapter) -> None:
    assert len(reference(chapter)) > 50
    assert load_engine(engine, chapter).check(all_faults()) == reference(chapter)
