// The network as it came, table by table and column by column, made into nodes and ties that know each other.
const data = JSON.parse(document.getElementById('data').textContent);
const directed = ['citation', 'documents', 'agencies'].includes(data.kind);
const collator = new Intl.Collator('zh', { numeric: true });

// A column is the list of its values, or the different values and which of them stands in each row.
function rowsOf({ rows: number, columns }) {
  const made = Array.from({ length: number }, (_, position) => ({ id: position }));
  Object.entries(columns).forEach(([name, column]) => {
    const valueAt = Array.isArray(column) ? (row) => column[row] : (row) => column.values[column.rows[row]];
    made.forEach((each, row) => {
      const value = valueAt(row);
      if (value !== null && value !== undefined) each[name] = value;
    });
  });
  return made;
}

data.nodes = rowsOf(data.nodes);
data.edges = rowsOf(data.edges);
data.nodes.forEach((node) => Object.assign(node, { edges: [], visible: true }));
data.edges.forEach((edge) => {
  Object.assign(edge, { one: data.nodes[edge.from], other: data.nodes[edge.to], visible: true, evidence: [] });
  edge.one.edges.push(edge);
  edge.other.edges.push(edge);
});
rowsOf(data.evidence).forEach((evidence) => data.edges[evidence.edge].evidence.push(evidence));

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
