"""Configuration for web servers: one IRI, answered as a page, as Turtle or as JSON-LD.

The published files lie where the IRIs of the data point: ``<base>report/X`` is ``report/X.html``,
``.ttl`` and ``.jsonld``. What a client accepts chooses the ending; what lies under a report (its
figures, its citations) leads to the report. https://www.w3.org/TR/cooluris/#r303gendocument
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

THINGS: Final = ("report", "document", "agency", "place", "policy", "indicator", "year")
"""The kinds of things that have a page each, which are also the first steps of their IRIs' paths."""

_PATHS: Final = "|".join((*THINGS, "vocabulary/policies", "vocabulary/indicators"))

APACHE_FILE: Final = ".htaccess"
NGINX_FILE: Final = "nginx.conf"

_APACHE: Final = """\
# For Apache 2.4 with mod_rewrite, mod_mime and mod_headers, in the published folder.
AddDefaultCharset utf-8
AddType text/turtle .ttl
AddType application/ld+json .jsonld
Options -MultiViews
<IfModule mod_headers.c>
Header set Access-Control-Allow-Origin "*"
Header append Vary Accept
</IfModule>

RewriteEngine On
RewriteBase {path}
# what is a file is served as it is
RewriteCond %{{REQUEST_FILENAME}} -f
RewriteRule ^ - [L]
{renamed}RewriteCond %{{HTTP_ACCEPT}} application/ld\\+json
RewriteRule ^({things})/([^/]+) $1/$2.jsonld [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} text/turtle
RewriteRule ^({things})/([^/]+) $1/$2.ttl [R=303,L]
RewriteRule ^({things})/([^/]+) $1/$2.html [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} application/ld\\+json
RewriteRule ^catalog(/|$) catalog.jsonld [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} text/turtle
RewriteRule ^catalog(/|$) catalog.ttl [R=303,L]
RewriteRule ^catalog(/|$) index.html [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} text/turtle
RewriteRule ^ontology(/[0-9.]+)?/?$ ontology/gongkai.ttl [R=303,L]
RewriteRule ^ontology(/[0-9.]+)?/?$ ontology/index.html [R=303,L]
RewriteRule ^queries/ queries.ttl [R=303,L]
RewriteRule ^(graph|dataset|scheme|run)/ void.ttl [R=303,L]
"""

_NGINX: Final = """\
# For nginx. The maps belong into the http block, the locations into the server that serves the
# published folder, whose root ends where {path} begins. nginx answers at once where Apache
# redirects: it would send the names of a redirection unescaped.
map $http_accept $kg_ending {{
    default                   .html;
    "~application/ld\\+json"  .jsonld;
    "~text/turtle"            .ttl;
}}
map "$uri $http_accept" $kg_description {{
    "~^{path_pattern}catalog.*application/ld\\+json"  catalog.jsonld;
    "~^{path_pattern}catalog.*text/turtle"            catalog.ttl;
    "~^{path_pattern}ontology.*text/turtle"           ontology/gongkai.ttl;
    "~^{path_pattern}ontology"                        ontology/index.html;
    "~^{path_pattern}queries"                         queries.ttl;
    "~^{path_pattern}(graph|dataset|scheme|run)/"     void.ttl;
    default                                           index.html;
}}
map $uri $kg_thing {{
{renamed}    "~^{path_pattern}(?<kg_kind>{things})/(?<kg_name>[^/]+)" {path}$kg_kind/$kg_name;
}}

types {{
    text/html             html;
    text/css              css;
    text/javascript       js;
    text/turtle           ttl;
    application/ld+json   jsonld;
    application/gzip      gz;
}}
charset utf-8;
add_header Access-Control-Allow-Origin *;
add_header Vary Accept;
location ~ ^{path_pattern}({things})/ {{
    try_files $uri $kg_thing$kg_ending =404;
}}
location ~ ^{path_pattern}(catalog|ontology|queries|graph|dataset|scheme|run)(/|$) {{
    try_files $uri {path}$kg_description =404;
}}
"""


def write_negotiation(folder: Path, base: str, renamed: Mapping[str, str]) -> None:
    """Write a configuration for Apache and one for nginx into the published folder.

    Args:
        folder: where the data is published.
        base: what the IRIs start with; its path is where the folder is served.
        renamed: the path of a file without ending, such as ``report/CON-a3dbc4b6``, by the path of
            the thing as a server decodes it, where the two differ.
    """
    path = urlsplit(base).path or "/"
    apache = "".join(
        f'RewriteRule "^{_pattern(thing)}(/.*)?$" "{file}"\n'
        for thing, file in sorted(renamed.items())
    )
    nginx = "".join(
        f'    "~^{_pattern(path + thing)}(/.*)?$" "{path}{file}";\n'
        for thing, file in sorted(renamed.items())
    )
    texts = {
        APACHE_FILE: _APACHE.format(path=path, things=_PATHS, renamed=apache),
        NGINX_FILE: _NGINX.format(
            path=path, path_pattern=re.escape(path), things=_PATHS, renamed=nginx
        ),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _pattern(path: str) -> str:
    """Return a regular expression for a path, safe between quotation marks in a configuration."""
    return "".join(
        character
        if character.isalnum() or character in "/_-"
        else f"\\x{ord(character):02x}"
        if ord(character) < 0x80
        else re.escape(character)
        for character in path
    )
