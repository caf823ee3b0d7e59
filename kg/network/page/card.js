// The card of the selected node: what it is, and who is tied to it in what words.
const MOST_TIES = 60;

function fillCard() {
  const card = document.getElementById('card');
  const node = state.selected;
  card.hidden = !node;
  if (!node) return;
  const top = element('div', { class: 'top' });
  const kind = node.is === 'report' ? kinds.get('report') : data.types[node.type] || kinds.get(node.kind);
  const close = element('button', { type: 'button', class: 'close', 'aria-label': say('close') }, '×');
  close.addEventListener('click', () => { select(null); stage.focus(); });
  top.append(sign(node.kind), element('span', {}, capital(kind[state.language])), close);
  card.replaceChildren(top, element('h2', {}, node.label), facts(node), ...ties(node), iriOf(node));
  card.scrollTop = 0;
}

function facts(node) {
  const list = document.createElement('dl');
  const level = data.levels[node.level];
  const told = [
    ['number', node.number !== node.label && node.number],
    [node.is === 'report' ? 'publisher' : 'issuer', node.issuer],
    ['place', node.place],
    ['level', level && capital(level[state.language])],
    ['year', node.year],
    ['rank', node.pagerank.toPrecision(3)],
    ['community', node.community],
  ];
  told.filter(([, value]) => value).forEach(([name, value]) => {
    list.append(element('dt', {}, say(name)), element('dd', {}, String(value)));
  });
  return list;
}

function ties(node) {
  const edges = node.edges.filter((edge) => edge.visible)
    .sort((one, other) => other.weight - one.weight || byImportance(otherEnd(one, node), otherEnd(other, node)));
  if (!edges.length) return [];
  const heading = directed ? (node.is === 'report' ? 'citesWhat' : 'citedBy') : (node.is === 'report' ? 'coupled' : 'together');
  const list = document.createElement('ul');
  const fill = (most) => list.replaceChildren(...edges.slice(0, most).map((edge) => tie(edge, node)));
  fill(MOST_TIES);
  const parts = [element('h3', {}, say(heading, edges.length)), list];
  if (edges.length > MOST_TIES) {
    const more = element('button', { type: 'button', class: 'more' }, say('more'));
    more.addEventListener('click', () => { fill(edges.length); more.remove(); });
    parts.push(more);
  }
  return parts;
}

function tie(edge, node) {
  const item = document.createElement('li');
  const other = otherEnd(edge, node);
  const link = element('button', { type: 'button' }, other.label);
  link.addEventListener('click', () => select(other));
  item.append(link);
  if (directed) {
    const relation = capital(relations.get(edge.relation)[state.language]);
    item.append(element('div', { class: 'how' }, `${relation} · ${say('mentions', edge.mentions)}`));
    if (edge.quote) item.append(element('blockquote', { lang: 'zh' }, edge.quote));
  } else {
    const words = say(node.is === 'report' ? 'sharedDocuments' : 'sharedReports', edge.weight);
    const named = edge.shared.slice(0, 5).map((at) => data.shared[at].label).join(say('join'));
    item.append(element('div', { class: 'how' }, `${words}${named}${edge.shared.length > 5 ? ' …' : ''}`));
  }
  return item;
}

function iriOf(node) {
  const line = element('p', { class: 'iri' });
  if (/^https?:/i.test(node.iri)) {
    line.append(element('a', { href: node.iri, rel: 'noreferrer noopener', target: '_blank' }, node.iri));
  } else {
    line.textContent = node.iri;
  }
  return line;
}
