"""Still pictures of a network: SVG, PNG and PDF, with titles that can be read."""

from kg.network.picture.draw import draw_pdf, draw_png, draw_svg

__all__ = ["draw_pdf", "draw_png", "draw_svg"]
