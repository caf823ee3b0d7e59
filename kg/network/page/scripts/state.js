// What the reader chose.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const address = new URLSearchParams(location.hash.slice(1));

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

// Full-width characters, capitals, brackets and spaces make no difference to a search.
function searchable(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[〔〕[\]【】()《》〈〉「」“”"'·\t ]/g, '');
}

// What a node is found by is put together when it is first searched for.
function searchedIn(node) {
  node.searched = node.searched || searchable([node.label, node.title, node.number, node.issuer, node.place].filter(Boolean).join('\n'));
  return node.searched;
}

function foundNodes() {
  const words = state.search.split(/\s+/).map(searchable).filter(Boolean);
  return words.length ? visibleNodes().filter((node) => words.every((each) => searchedIn(node).includes(each))) : visibleNodes();
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
