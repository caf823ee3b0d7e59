// The table under the drawing: the same nodes, filtered and searched with it; only rows in sight exist.
const ROW = 32; // Pixels.
const COLUMNS = [
  { name: 'label', value: (node) => node.label },
  { name: 'number', value: (node) => node.number },
  { name: 'kind', value: (node) => kindWords(node) },
  { name: 'issuer', value: (node) => node.issuer },
  { name: 'place', value: (node) => node.place },
  { name: 'year', value: (node) => node.year },
  { name: 'citations', value: (node) => node.citations, figure: true },
  { name: 'cites', value: (node) => node.cites, figure: true },
  { name: 'rank', value: (node) => node.pagerank, figure: true, show: (value) => value.toFixed(4) },
  { name: 'betweenness', value: (node) => node.betweenness, figure: true, show: (value) => value.toFixed(4) },
  { name: 'core', value: (node) => node.core, figure: true },
  { name: 'community', value: (node) => node.community, figure: true },
];
const sorting = { column: null, down: false };
let rows = [];

function kindWords(node) {
  return capital((data.types[node.type] || kinds.get(node.kind))[state.language]);
}

function bindTable() {
  const scroller = document.getElementById('table');
  scroller.addEventListener('scroll', () => fillRows());
  new ResizeObserver(() => fillRows()).observe(scroller);
  const columns = COLUMNS.filter(({ value }) => data.nodes.some((node) => value(node)));
  document.getElementById('columns').replaceChildren(...columns.map((column) => {
    const head = element('th', { scope: 'col', class: column.figure ? 'figure' : '' });
    const button = element('button', { type: 'button', 'data-column': column.name });
    button.addEventListener('click', () => {
      sorting.down = sorting.column === column ? !sorting.down : Boolean(column.figure);
      sorting.column = column;
      fillTable();
    });
    head.append(button);
    return head;
  }));
  document.getElementById('rows').addEventListener('click', (event) => {
    const row = event.target.closest('tr[data-node]');
    if (row) choose(data.nodes[Number(row.dataset.node)]);
  });
  bindSteps(document.getElementById('rows'), (entry, step) => focusRow(rows.findIndex((node) => node.id === Number(entry.dataset.id)) + step));
}

function fillTable() {
  const drawer = document.getElementById('drawer');
  drawer.hidden = !state.table;
  document.getElementById('toggle-table').setAttribute('aria-pressed', String(state.table));
  if (!state.table) return;
  rows = inTableOrder(foundNodes());
  document.querySelectorAll('#columns button').forEach((button) => {
    const sorted = sorting.column && sorting.column.name === button.dataset.column;
    button.textContent = say(`column_${button.dataset.column}`) + (sorted ? (sorting.down ? ' ↓' : ' ↑') : '');
    button.parentElement.setAttribute('aria-sort', sorted ? (sorting.down ? 'descending' : 'ascending') : 'none');
  });
  document.querySelector('#table table').setAttribute('aria-rowcount', rows.length + 1);
  document.getElementById('table-title').textContent = say('found', rows.length);
  fillRows();
}

function inTableOrder(nodes) {
  return sorting.column ? nodes.sort(inOrder) : nodes;
}

// What has no value comes last, whichever way the rest is sorted.
function inOrder(one, other) {
  const [a, b] = [one, other].map(sorting.column.value);
  const missing = (value) => value === undefined || value === '';
  if (missing(a) || missing(b)) return missing(a) - missing(b) || byImportance(one, other);
  const order = typeof a === 'number' ? a - b : collator.compare(a, b);
  return (sorting.down ? -order : order) || byImportance(one, other);
}

function fillRows() {
  if (!state.table) return;
  const scroller = document.getElementById('table');
  const first = Math.max(0, Math.min(Math.floor(scroller.scrollTop / ROW) - 4, rows.length - 1));
  const last = Math.min(rows.length, first + Math.ceil(scroller.clientHeight / ROW) + 8);
  const names = [...document.querySelectorAll('#columns button')].map((button) => button.dataset.column);
  const columns = COLUMNS.filter(({ name }) => names.includes(name));
  const body = document.getElementById('rows');
  keepFocus(() => body.replaceChildren(
    spacer(first), ...rows.slice(first, last).map((node, position) => rowOf(node, columns, first + position)), spacer(rows.length - last),
  ));
  stopOnce(body);
}

function spacer(count) {
  const row = element('tr', { class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${count * ROW}px`;
  return row;
}

function rowOf(node, columns, position) {
  const row = element('tr', { 'data-node': node.id, 'aria-rowindex': position + 2, 'aria-current': String(node === state.selected) });
  row.append(...columns.map((column) => {
    const value = column.value(node);
    const shown = value === undefined ? '' : column.show ? column.show(value) : String(value);
    const made = element('td', { class: column.figure ? 'figure' : '', title: shown });
    if (column.name === 'label') made.append(sign(node), element('button', { type: 'button', lang: 'zh', 'data-id': node.id }, shown));
    else made.textContent = shown;
    return made;
  }));
  return row;
}

function focusRow(wanted) {
  const position = within(wanted, rows.length);
  const scroller = document.getElementById('table');
  const upper = position * ROW;
  if (upper < scroller.scrollTop) scroller.scrollTop = upper;
  if (upper + 3 * ROW > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = upper + 3 * ROW - scroller.clientHeight;
  fillRows();
  document.querySelector(`#rows [data-id="${rows[position].id}"]`).focus({ preventScroll: true });
}
