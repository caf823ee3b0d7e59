// The network as it came, table by table and column by column, made into nodes and ties that know each other.
const data = JSON.parse(document.getElementById('data').textContent);
const directed = ['citation', 'documents', 'agencies'].includes(data.kind);
const collator = new Intl.Collator('zh', { numeric: true });

// A column is the list of its values, or the different values and which of them stands in each row.
function columnsOf({ columns }) {
  return Object.entries(columns).map(([name, column]) => (Array.isArray(column) ? { name, values: column } : { name, ...column }));
}

function rowAt(columns, position) {
  const row = { id: position };
  columns.forEach(({ name, values, rows }) => {
    const value = values[rows ? rows[position] : position];
    if (value !== null) row[name] = value;
  });
  return row;
}

function rowsOf(table) {
  const columns = columnsOf(table);
  return Array.from({ length: table.rows }, (_, position) => rowAt(columns, position));
}

data.nodes = rowsOf(data.nodes);
data.edges = rowsOf(data.edges);
data.nodes.forEach((node) => Object.assign(node, { edges: [], visible: true }));
data.edges.forEach((edge) => {
  Object.assign(edge, { one: data.nodes[edge.from], other: data.nodes[edge.to], visible: true });
  edge.one.edges.push(edge);
  edge.other.edges.push(edge);
});

// Evidence stands in the order of the ties it is of, and is read when it is asked for.
const evidenceColumns = columnsOf(data.evidence);
const firstEvidence = new Uint32Array(data.edges.length + 1);
(data.evidence.columns.edge || []).forEach((edge) => { firstEvidence[edge + 1] += 1; });
firstEvidence.forEach((number, edge) => { if (edge) firstEvidence[edge] = number + firstEvidence[edge - 1]; });

function evidenceOf({ id }) {
  const [start, end] = [firstEvidence[id], firstEvidence[id + 1]];
  return Array.from({ length: end - start }, (_, position) => rowAt(evidenceColumns, start + position));
}

const kinds = new Map(data.kinds.map((kind) => [kind.id, kind]));
const relations = new Map(data.relations.map((relation) => [relation.id, relation]));
const communities = new Map(data.communities.map((community) => [community.id, community]));
const reports = data.nodes.filter((node) => node.is === 'report');
const documents = data.nodes.filter((node) => node.is === 'document');
// Place and level are asked of the reports, and of everything where there are none.
const placed = reports.length ? reports : data.nodes;
const allPlaces = [...new Set(placed.flatMap((node) => (node.path || []).map((_, depth) => node.path.slice(0, depth + 1).join('/'))))].sort(collator.compare);
const years = [...new Set(data.edges.flatMap((edge) => edge.years))].sort((one, other) => one - other);
const byImportance = (one, other) => (other.citations || 0) - (one.citations || 0)
  || (other.cites || 0) - (one.cites || 0) || one.id - other.id;
const nodesByImportance = [...data.nodes].sort(byImportance);

function otherEnd(edge, node) {
  return edge.one === node ? edge.other : edge.one;
}

function visibleNodes() {
  return nodesByImportance.filter((node) => node.visible);
}

function visibleEdges() {
  return data.edges.filter((edge) => edge.visible);
}
