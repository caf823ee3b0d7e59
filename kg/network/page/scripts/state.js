// The network as it came, what the reader chose, and where the choice is remembered.
const data = JSON.parse(document.getElementById('data').textContent);
const directed = ['citation', 'documents', 'agencies'].includes(data.kind);
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const address = new URLSearchParams(location.hash.slice(1));
const collator = new Intl.Collator('zh', { numeric: true });

data.nodes.forEach((node, position) => {
  Object.assign(node, { id: position, edges: [], visible: true });
  node.searched = searchable([node.label, node.title, node.number, node.issuer, node.place].filter(Boolean).join('\n'));
});
data.edges.forEach((edge, position) => {
  Object.assign(edge, { id: position, one: data.nodes[edge.from], other: data.nodes[edge.to], visible: true });
  edge.one.edges.push(edge);
  edge.other.edges.push(edge);
});
const kinds = new Map(data.kinds.map((kind) => [kind.id, kind]));
const relations = new Map(data.relations.map((relation) => [relation.id, relation]));
const communities = new Map(data.communities.map((community) => [community.id, community]));
const reports = data.nodes.filter((node) => node.is === 'report');
const documents = data.nodes.filter((node) => node.is === 'document');
// Place and level are asked of the reports, and of everything where there are none.
const placed = reports.length ? reports : data.nodes;
const years = [...new Set(data.edges.flatMap((edge) => edge.years))].sort((one, other) => one - other);
const byImportance = (one, other) => (other.citations || 0) - (one.citations || 0)
  || (other.cites || 0) - (one.cites || 0) || one.id - other.id;
const nodesByImportance = [...data.nodes].sort(byImportance);

const state = {
  language: address.get('lang') || (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  theme: address.get('theme') || (dark.matches ? 'dark' : 'light'),
  view: address.get('view') === 'timeline' && data.timeline ? 'timeline' : 'forces',
  tab: address.get('tab') || 'filters',
  table: address.has('table'),
  hidden: { kinds: new Set(), relations: new Set(), levels: new Set(), issuerLevels: new Set() },
  firstYear: years[0],
  lastYear: years[years.length - 1],
  place: '',
  issuer: '',
  least: 1,
  leastWeight: 1,
  search: address.get('find') || '',
  community: null,
  ego: null,
  path: null,
  selected: data.nodes.find((node) => node.iri === address.get('node')) || null,
  selectedEdge: null,
  hovered: null,
};
if (!(state.language in WORDS)) state.language = 'en';
if (!['filters', 'found', 'communities'].includes(state.tab)) state.tab = 'filters';
if (state.search) state.tab = 'found';
if (state.selected && address.has('depth')) state.ego = { node: state.selected, depth: Number(address.get('depth')) || 1 };
if (address.has('from') && address.has('to')) {
  const [from, to] = ['from', 'to'].map((end) => data.nodes.find((node) => node.iri === address.get(end)));
  if (from && to) state.path = { from, to };
}

function otherEnd(edge, node) {
  return edge.one === node ? edge.other : edge.one;
}

function visibleNodes() {
  return nodesByImportance.filter((node) => node.visible);
}

function visibleEdges() {
  return data.edges.filter((edge) => edge.visible);
}

// Full-width characters, capitals, brackets and spaces make no difference to a search.
function searchable(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[〔〕[\]【】()《》〈〉「」“”"'·\t ]/g, '');
}

function matches(node) {
  return state.search.split(/\s+/).map(searchable).every((word) => node.searched.includes(word));
}

function foundNodes() {
  return visibleNodes().filter(matches);
}

function rememberAddress() {
  const kept = new URLSearchParams();
  const keep = (name, value) => { if (value) kept.set(name, value); };
  keep('node', state.selected && state.selected.iri);
  keep('find', state.search);
  keep('view', state.view === 'timeline' && 'timeline');
  keep('tab', state.tab !== 'filters' && state.tab);
  keep('table', state.table && '1');
  keep('depth', state.ego && state.ego.node === state.selected && String(state.ego.depth));
  keep('from', state.path && state.path.to && state.path.from.iri);
  keep('to', state.path && state.path.to && state.path.to.iri);
  kept.set('lang', state.language);
  kept.set('theme', state.theme);
  history.replaceState(null, '', `#${kept}`);
}
