// How nodes and ties look: colour, opacity and width, whoever paints them.
const SHADES = {
  light: { ground: '#ffffff', ink: '#1c2430', faint: '#5d6877', grid: '#eef0f3', line: '#788698', strong: '#21759b' },
  dark: { ground: '#12161c', ink: '#e7ebf0', faint: '#9aa6b4', grid: '#1d242d', line: '#8c9eb4', strong: '#5fb4d9' },
};
// So many ties are not painted anew for whatever the pointer is on.
const crowded = data.edges.length > 3000;
let focus = null; // The nodes that stand out, where some do.
let crowdOpacity = 1;

// What the reader looks at stands out: a tie's ends, a node and its neighbours, a community, what was searched.
function findFocus() {
  const centre = focused();
  if (state.selectedEdge && !state.hovered) return new Set([state.selectedEdge.one, state.selectedEdge.other]);
  if (centre) return new Set([centre, ...centre.edges.filter((edge) => edge.visible).map((edge) => otherEnd(edge, centre))]);
  if (state.tab === 'communities' && state.community !== null) return new Set(data.nodes.filter((node) => node.community === state.community));
  return state.search ? new Set(foundNodes()) : null;
}

function focused() {
  return (!crowded && state.hovered) || state.selected;
}

function chooseLooks() {
  focus = findFocus();
  // Many ties have to be fainter, or they fill the drawing; the timeline has them closer together.
  const [most, least] = state.view === 'timeline' ? [6, 0.04] : [9, 0.08];
  crowdOpacity = Math.max(least, Math.min(0.55, most / Math.sqrt(visibleEdges().length + 1)));
}

function nodeStyle(node, theme) {
  return { colour: nodeColour(node, theme), opacity: focus && !focus.has(node) ? 0.2 : 1 };
}

function nodeColour(node, theme) {
  if (state.tab !== 'communities') return kinds.get(node.kind)[theme];
  return communityColour(node.community, theme);
}

function communityColour(id, theme) {
  const community = communities.get(id);
  return (community && community[theme]) || SHADES[theme].line;
}

// The width is in pixels.
function tieStyle(edge, theme) {
  const width = Math.min(1.2 + 0.45 * ((edge.mentions || edge.weight) - 1), 4);
  const colour = tieColour(edge, theme);
  if (edge === state.selectedEdge) return { colour: SHADES[theme].strong, opacity: 1, width: width + 2 };
  const centre = state.selectedEdge ? null : focused();
  if (!standsOut(edge)) return { colour, opacity: focus ? crowdOpacity * 0.25 : crowdOpacity, width: crowded ? 1 : width };
  return { colour, opacity: centre ? 0.9 : crowdOpacity, width };
}

function standsOut(edge) {
  if (edge === state.selectedEdge) return true;
  const centre = state.selectedEdge ? null : focused();
  if (centre) return edge.one === centre || edge.other === centre;
  return Boolean(focus) && focus.has(edge.one) && focus.has(edge.other);
}

// What a tie does is told by its colour where it does different things.
function tieColour(edge, theme) {
  return data.relations.length > 1 ? relations.get(edge.relation)[theme] : SHADES[theme].line;
}

// What is painted first is painted over: the important and what stands out come last.
function nodesToPaint() {
  const shown = visibleNodes().reverse();
  return focus ? [...shown.filter((node) => !focus.has(node)), ...shown.filter((node) => focus.has(node))] : shown;
}

// In a crowd what does not stand out would be too faint to see, and takes most of the time.
function isPainted(edge) {
  return edge.visible && (!crowded || !focus || standsOut(edge));
}

function tiesToPaint() {
  const shown = data.edges.filter(isPainted);
  return focus ? [...shown.filter((edge) => !standsOut(edge)), ...shown.filter(standsOut)] : shown;
}
