// From what the reader chose to what is visible: filters first, then surroundings or a path.
const allYears = () => state.firstYear === years[0] && state.lastYear === years[years.length - 1];

function isChosen(node) {
  if (state.hidden.kinds.has(node.kind)) return false;
  if (node.is === 'report' || !reports.length) {
    if (state.hidden.levels.has(node.level || '')) return false;
    if (state.place && !(node.path || []).join('/').startsWith(state.place)) return false;
  }
  if (node.is !== 'document') return true;
  if (reports.length && state.hidden.issuerLevels.has(node.level || '')) return false;
  if (state.issuer && !searchable(node.issuer || '').includes(searchable(state.issuer))) return false;
  return (node.citations || 0) >= (state.least > 1 ? state.least : 0);
}

function isTieChosen(edge) {
  if (state.hidden.relations.has(edge.relation) || edge.weight < state.leastWeight) return false;
  return allYears() || edge.years.some((year) => year >= state.firstYear && year <= state.lastYear);
}

function applyFilters() {
  const chosen = new Set(data.nodes.filter(isChosen));
  data.edges.forEach((edge) => {
    edge.visible = chosen.has(edge.one) && chosen.has(edge.other) && isTieChosen(edge);
  });
  data.nodes.forEach((node) => {
    // What loses its last tie to a filter goes; what never had one stays.
    node.visible = chosen.has(node) && (!node.edges.length || node.edges.some((edge) => edge.visible));
  });
  if (state.path && state.path.to) keepOnly(...pathBetween(state.path.from, state.path.to));
  else if (state.ego) keepOnly(surroundings(state.ego.node, state.ego.depth));
  if (state.selected && !state.selected.visible) state.selected = null;
  if (state.selectedEdge && !state.selectedEdge.visible) state.selectedEdge = null;
}

function keepOnly(nodes, edges = null) {
  data.nodes.forEach((node) => { node.visible = node.visible && nodes.has(node); });
  data.edges.forEach((edge) => {
    edge.visible = edge.visible && (edges ? edges.has(edge) : nodes.has(edge.one) && nodes.has(edge.other));
  });
}

// How many visible ties each node is away, at most so many.
function distancesFrom(node, most = Infinity) {
  const distances = new Map(node.visible ? [[node, 0]] : []);
  for (const reached of distances.keys()) {
    const next = distances.get(reached) + 1;
    if (next > most) break;
    reached.edges.forEach((edge) => {
      const other = otherEnd(edge, reached);
      if (edge.visible && !distances.has(other)) distances.set(other, next);
    });
  }
  return distances;
}

function surroundings(node, depth) {
  return new Set([node, ...distancesFrom(node, depth).keys()]);
}

// Nodes and ties of all shortest ways between two nodes, whichever way the ties point.
function pathBetween(from, to) {
  const there = distancesFrom(from);
  const back = distancesFrom(to);
  const length = there.get(to);
  const isOn = (node) => length !== undefined && there.get(node) + back.get(node) === length;
  const nodes = new Set(data.nodes.filter((node) => node.visible && isOn(node)));
  const edges = new Set(data.edges.filter((edge) => edge.visible && isOn(edge.one) && isOn(edge.other)
    && there.get(edge.one) !== there.get(edge.other)));
  state.path.length = length;
  state.path.step = there;
  return [new Set([from, to, ...nodes]), edges];
}
