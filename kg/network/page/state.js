// The network as it came, what the reader chose, and what is therefore visible.
const data = JSON.parse(document.getElementById('data').textContent);
const directed = data.kind === 'citation';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const address = new URLSearchParams(location.hash.slice(1));

data.nodes.forEach((node, position) => {
  Object.assign(node, { id: position, fx: node.x, fy: node.y, edges: [], visible: true });
  node.searched = `${node.label}\n${node.number || ''}`.toLowerCase();
});
data.edges.forEach((edge) => {
  Object.assign(edge, { one: data.nodes[edge.from], other: data.nodes[edge.to], visible: true });
  edge.source = edge.one;
  edge.target = edge.other;
  edge.one.edges.push(edge);
  edge.other.edges.push(edge);
});
const kinds = new Map(data.kinds.map((kind) => [kind.id, kind]));
const relations = new Map(data.relations.map((relation) => [relation.id, relation]));
// In a citation network the year is the report's: a document is as old as it may be.
const dated = data.nodes.filter((node) => node.year && (!directed || node.is === 'report'));
const years = [...new Set(dated.map((node) => node.year))].sort((a, b) => a - b);

const state = {
  language: address.get('lang') || (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  theme: address.get('theme') || (dark.matches ? 'dark' : 'light'),
  hiddenKinds: new Set(),
  hiddenRelations: new Set(),
  firstYear: years[0],
  lastYear: years[years.length - 1],
  search: address.get('find') || '',
  selected: data.nodes.find((node) => node.iri === address.get('node')) || null,
  hovered: null,
};
if (!(state.language in WORDS)) state.language = 'en';

function isChosen(node) {
  if (state.hiddenKinds.has(node.kind)) return false;
  const whole = state.firstYear === years[0] && state.lastYear === years[years.length - 1];
  if (whole || (directed && node.is === 'document')) return true;
  return node.year >= state.firstYear && node.year <= state.lastYear;
}

function applyFilters() {
  const chosen = new Set(data.nodes.filter(isChosen));
  data.edges.forEach((edge) => {
    edge.visible = chosen.has(edge.one) && chosen.has(edge.other)
      && !state.hiddenRelations.has(edge.relation);
  });
  data.nodes.forEach((node) => {
    const tied = node.edges.length === 0 || node.edges.some((edge) => edge.visible);
    node.visible = chosen.has(node) && tied;
  });
  if (state.selected && !state.selected.visible) state.selected = null;
}

function visibleNodes() {
  return data.nodes.filter((node) => node.visible);
}

function matches(node) {
  const words = state.search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => node.searched.includes(word));
}

function byImportance(one, other) {
  return other.citations - one.citations || other.cites - one.cites || one.id - other.id;
}

function otherEnd(edge, node) {
  return edge.one === node ? edge.other : edge.one;
}

function rememberAddress() {
  const kept = new URLSearchParams();
  if (state.selected) kept.set('node', state.selected.iri);
  if (state.search) kept.set('find', state.search);
  kept.set('lang', state.language);
  kept.set('theme', state.theme);
  history.replaceState(null, '', `#${kept}`);
}
