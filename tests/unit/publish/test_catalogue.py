from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, SH, BNode, Graph, Literal, Namespace, URIRef

from tests.conftest import SHARED
from tests.unit.publish.conftest import BASE

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
WAIVED = {
    # outlines and centres of places: the data has none, and a guess would be worse than nothing
    DCAT.bbox,
    DCAT.centroid,
    # what kind of body the publisher is: said where [publisher] type is set
    DCTERMS.type,
}


@pytest.fixture(scope="module")
def catalogue(published: Path) -> Graph:
    return Graph().parse(published / "catalog.ttl")


@pytest.mark.parametrize("name", ["shapes.ttl", "range.ttl", "shapes_recommended.ttl"])
def test_it_conforms_to_dcat_ap(catalogue: Graph, name: str) -> None:
    file = SHARED / "dcat-ap" / name
    if not file.is_file():
        pytest.skip("the shapes of DCAT-AP are not beside this checkout (../shared/dcat-ap)")
    _, report, text = validate(catalogue, shacl_graph=Graph().parse(file))
    assert isinstance(report, Graph)
    paths = {
        report.value(result, SH.resultPath)
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    assert paths <= (WAIVED if name == "shapes_recommended.ttl" else set()), text


def test_turtle_and_jsonld_say_the_same_and_nothing_is_blank(
    catalogue: Graph, published: Path
) -> None:
    assert set(Graph().parse(published / "catalog.jsonld", format="json-ld")) == set(catalogue)
    assert not any(isinstance(term, BNode) for triple in catalogue for term in triple)


def test_a_ckan_harvester_finds_one_dataset(catalogue: Graph) -> None:
    """Walks the graph as ckanext-dcat's RDF profiles do."""
    (dataset,) = catalogue.subjects(RDF.type, DCAT.Dataset)
    assert isinstance(dataset, URIRef)
    assert catalogue.value(dataset, DCTERMS.identifier) == Literal(str(dataset))
    titles = {
        title.language: str(title)
        for title in catalogue.objects(dataset, DCTERMS.title)
        if isinstance(title, Literal)
    }
    assert set(titles) == {"zh", "en"}
    publisher = catalogue.value(dataset, DCTERMS.publisher)
    assert isinstance(publisher, URIRef)
    assert catalogue.value(publisher, FOAF.name) == Literal("青岚市档案馆")
    contact = catalogue.value(dataset, DCAT.contactPoint)
    assert catalogue.value(contact, VCARD.hasEmail) == URIRef("mailto:data@example.org")
    keywords = [str(keyword) for keyword in catalogue.objects(dataset, DCAT.keyword)]
    assert keywords
    assert all(re.fullmatch(r"[\w .\-]{2,100}", keyword) for keyword in keywords)
    resources = set(catalogue.objects(dataset, DCAT.distribution))
    assert len(resources) == 3
    for resource in resources:
        assert isinstance(resource, URIRef)
        address = catalogue.value(resource, DCAT.downloadURL)
        assert str(address).startswith(f"{BASE}dumps/graph.")
        assert catalogue.value(resource, DCTERMS.license) is not None
        assert catalogue.value(resource, DCAT.mediaType) is not None


def test_it_covers_the_years_and_places_of_the_reports(catalogue: Graph) -> None:
    (period,) = catalogue.subjects(RDF.type, DCTERMS.PeriodOfTime)
    assert str(catalogue.value(period, DCAT.startDate)) == "2012-01-01"
    assert str(catalogue.value(period, DCAT.endDate)) == "2024-12-31"
    (dataset,) = catalogue.subjects(RDF.type, DCAT.Dataset)
    assert URIRef(f"{BASE}place/青岚市") in set(catalogue.objects(dataset, DCTERMS.spatial))
