// What the page's own scripts call of the library; zooming brings the transitions of selections with it.
export { select } from 'd3-selection';
export { zoom, zoomIdentity } from 'd3-zoom';
