"""The rules for Apache, applied as Apache applies them: condition, pattern, substitution, in order.

Both configurations were tried with Apache 2.4 and nginx 1.22; this keeps them from going astray.
"""

from __future__ import annotations

import re

import pytest

from kg.publish.negotiation import write_negotiation

BASE = "https://data.example.org/公开/"
CONDITION = re.compile(r"RewriteCond %\{HTTP_ACCEPT\} (\S+)")
RULE = re.compile(r'RewriteRule (?:"([^"]*)"|(\S+)) (?:"([^"]*)"|(\S+))(?: \[(\S+)\])?')


def redirected(rules: str, path: str, accept: str) -> str:
    """Return where a request for a path that is no file is sent."""
    condition = ""
    for line in rules.splitlines():
        if found := CONDITION.match(line):
            condition = found[1]
        elif rule := RULE.match(line):
            pattern, target, flags = rule[1] or rule[2], rule[3] or rule[4], rule[5] or ""
            holds = not condition or re.search(condition, accept)
            match = re.search(pattern, path) if target != "-" and holds else None
            condition = ""
            if match:
                path = match.expand(re.sub(r"\$(\d)", r"\\\1", target))
                if "L" in flags.split(","):
                    return path
    return path


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("rules")
    write_negotiation(folder, BASE, {'report/CON "a" (b)': "report/CON-1234abcd"})
    return (folder / ".htaccess").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "accept", "target"),
    [
        ("report/青岚市2020年", "text/html", "report/青岚市2020年.html"),
        ("report/青岚市2020年", "text/turtle", "report/青岚市2020年.ttl"),
        ("report/青岚市2020年/metric/12", "application/ld+json", "report/青岚市2020年.jsonld"),
        ("document/岚政发〔2013〕46号", "*/*", "document/岚政发〔2013〕46号.html"),
        ('report/CON "a" (b)', "text/html", "report/CON-1234abcd.html"),
        ('report/CON "a" (b)/cell/x', "text/turtle", "report/CON-1234abcd.ttl"),
        ("vocabulary/policies/one-stop", "text/turtle", "vocabulary/policies/one-stop.ttl"),
        ("catalog/reports", "application/ld+json", "catalog.jsonld"),
        ("catalog", "text/html", "index.html"),
        ("ontology/0.1.0", "text/turtle", "ontology/gongkai.ttl"),
        ("ontology", "text/html", "ontology/index.html"),
        ("queries/citations", "*/*", "queries.ttl"),
        ("graph/documents", "*/*", "void.ttl"),
    ],
)
def test_each_iri_leads_to_what_is_accepted(
    rules: str, path: str, accept: str, target: str
) -> None:
    assert redirected(rules, path, accept) == target


def test_the_path_of_the_base_is_where_the_folder_is_served(rules: str) -> None:
    assert "RewriteBase /公开/\n" in rules
