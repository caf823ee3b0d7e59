// What the reader chose is the part of the address after #, so that a link leads to the same view.
const WITHOUT = { kinds: 'without-kind', relations: 'without-relation', levels: 'without-level', issuerLevels: 'without-issuer-level' };
const TABS = ['filters', 'found', 'communities'];
const dark = window.matchMedia('(prefers-color-scheme: dark)');

const everything = () => ({
  hidden: { kinds: new Set(), relations: new Set(), levels: new Set(), issuerLevels: new Set() },
  firstYear: years[0],
  lastYear: years[years.length - 1],
  place: '',
  issuer: '',
  least: 1,
  leastWeight: 1,
  search: '',
  community: null,
  ego: null,
  path: null,
});

// What an address says; what it does not say or what is not there is as nobody had chosen.
function chosenIn(hash) {
  const address = new URLSearchParams(hash.slice(1));
  const oneOf = (name, values, otherwise) => (values.includes(address.get(name)) ? address.get(name) : otherwise);
  const number = (name, otherwise) => (/^[1-9]\d*$/.test(address.get(name)) ? Number(address.get(name)) : otherwise);
  const nodeNamed = (name) => data.nodes.find((node) => node.iri === address.get(name)) || null;
  const chosen = {
    ...everything(),
    language: oneOf('lang', Object.keys(WORDS), navigator.language.startsWith('zh') ? 'zh' : 'en'),
    theme: oneOf('theme', Object.keys(SHADES), dark.matches ? 'dark' : 'light'),
    view: data.timeline ? oneOf('view', ['timeline'], 'forces') : 'forces',
    tab: oneOf('tab', TABS, address.get('find') ? 'found' : 'filters'),
    table: address.has('table'),
    search: address.get('find') || '',
    issuer: address.get('issuer') || '',
    place: oneOf('place', allPlaces, ''),
    least: number('least', 1),
    leastWeight: number('least-weight', 1),
    selected: nodeNamed('node'),
    selectedEdge: null,
    hovered: null,
  };
  Object.entries(WITHOUT).forEach(([name, parameter]) => address.getAll(parameter).forEach((id) => chosen.hidden[name].add(id)));
  if (years.includes(number('from-year'))) chosen.firstYear = number('from-year');
  if (years.includes(number('to-year'))) chosen.lastYear = Math.max(number('to-year'), chosen.firstYear);
  if (communities.has(number('community'))) chosen.community = number('community');
  if (nodeNamed('around')) chosen.ego = { node: nodeNamed('around'), depth: Math.min(number('depth', 1), 3) };
  if (nodeNamed('from') && nodeNamed('to')) chosen.path = { from: nodeNamed('from'), to: nodeNamed('to') };
  return chosen;
}

function addressOf(chosen) {
  const address = new URLSearchParams();
  const keep = (name, value) => { if (value) address.set(name, value); };
  keep('node', chosen.selected && chosen.selected.iri);
  keep('find', chosen.search);
  keep('view', chosen.view === 'timeline' && 'timeline');
  keep('tab', chosen.tab !== 'filters' && chosen.tab);
  keep('table', chosen.table && '1');
  Object.entries(WITHOUT).forEach(([name, parameter]) => chosen.hidden[name].forEach((id) => address.append(parameter, id)));
  keep('from-year', chosen.firstYear !== years[0] && chosen.firstYear);
  keep('to-year', chosen.lastYear !== years[years.length - 1] && chosen.lastYear);
  keep('place', chosen.place);
  keep('issuer', chosen.issuer);
  keep('least', chosen.least > 1 && chosen.least);
  keep('least-weight', chosen.leastWeight > 1 && chosen.leastWeight);
  keep('community', chosen.community);
  keep('around', chosen.ego && chosen.ego.node.iri);
  keep('depth', chosen.ego && chosen.ego.depth);
  keep('from', chosen.path && chosen.path.to && chosen.path.from.iri);
  keep('to', chosen.path && chosen.path.to && chosen.path.to.iri);
  address.set('lang', chosen.language);
  address.set('theme', chosen.theme);
  return `#${address}`;
}

function rememberAddress() {
  history.replaceState(null, '', addressOf(state));
}
