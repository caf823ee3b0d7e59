"""A network becomes one HTML page that needs no network access: data, drawing and style in one file.

The page's parts stand beside this file; ``vendor/`` holds sigma and graphology, bundled by
``tools/drawing_library``, with their licences.
"""

from kg.network.page.document import write_page

__all__ = ["write_page"]
