// What is shown, as files: tables for a spreadsheet, JSON for a program, pictures.
const NODE_COLUMNS = ['iri', 'label', 'title', 'is', 'type', 'number', 'issuer', 'place', 'level', 'year', 'citations', 'cites', 'firstCited', 'lastCited', 'in', 'out', 'strength', 'pagerank', 'betweenness', 'core', 'community'];
const EDGE_COLUMNS = ['source', 'sourceLabel', 'target', 'targetLabel', 'relation', 'weight', 'years', 'mentions', 'quote'];

function nodeRecord(node) {
  return Object.fromEntries(NODE_COLUMNS.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]));
}

function edgeRecord(edge) {
  const { relation, weight, years: shownIn, mentions } = edge;
  const quotes = evidenceOf(edge).map(({ quote }) => quote).filter(Boolean);
  return {
    source: edge.one.iri, sourceLabel: edge.one.label, target: edge.other.iri, targetLabel: edge.other.label,
    relation, weight, years: shownIn, ...(mentions && { mentions }), ...(quotes.length && { quotes }),
    ...(edge.shared && { shared: edge.shared.map((position) => data.shared[position].iri) }),
  };
}

function asJson() {
  return JSON.stringify({ kind: data.kind, nodes: foundNodes().map(nodeRecord), edges: shownTies().map(edgeRecord) }, null, 1);
}

// Ties whose both ends the table lists.
function shownTies() {
  const found = new Set(foundNodes());
  return visibleEdges().filter((edge) => found.has(edge.one) && found.has(edge.other));
}

function asCsv(columns, records) {
  const rows = records.map((record) => columns.map((column) => cell(record[column])).join(','));
  // The mark lets Excel see that this is UTF-8.
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(value) {
  if (value === undefined) return '';
  let text = Array.isArray(value) ? value.join(' ') : String(value);
  // Text is never a formula.
  if (typeof value !== 'number' && /^[=+\-@]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const EXPORTS = {
  nodes: () => save(asCsv(NODE_COLUMNS, foundNodes().map(nodeRecord)), 'text/csv', 'nodes.csv'),
  edges: () => save(asCsv(EDGE_COLUMNS, shownTies().map(edgeRecord).map((record) => ({ ...record, quote: (record.quotes || [])[0] }))), 'text/csv', 'edges.csv'),
  json: () => save(asJson(), 'application/json', 'network.json'),
  svg: () => save(picture(state.theme), 'image/svg+xml', 'network.svg'),
  png: () => pictureAsPng((blob) => save(blob, 'image/png', 'network.png')),
  print: () => window.print(),
};

function save(content, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function bindExports() {
  const menu = document.getElementById('export');
  document.addEventListener('pointerdown', (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('focusout', (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  menu.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    menu.open = false;
    EXPORTS[button.dataset.export]();
  });
}
