// The card of what is chosen: a node and who is tied to it in what words, a tie and its evidence, or a path.
const MOST_TIES = 60;

function fillCard() {
  const card = document.getElementById('card');
  const parts = state.selectedEdge ? tieCard(state.selectedEdge)
    : state.selected ? nodeCard(state.selected)
      : state.path && state.path.to ? pathCard(state.path) : null;
  card.hidden = !parts;
  card.replaceChildren(...(parts || []));
  card.scrollTop = 0;
}

function top(mark, words) {
  const line = element('div', { class: 'top' });
  const close = element('button', { type: 'button', class: 'close', 'aria-label': say('close') }, '×');
  close.addEventListener('click', () => { closeCard(); stage.focus(); });
  line.append(mark, element('span', {}, words), close);
  return line;
}

function closeCard() {
  if (state.selected || state.selectedEdge) select(null);
  else leaveScope();
}

function nodeCard(node) {
  return [
    top(sign(node), kindWords(node)), element('h2', { lang: 'zh' }, node.title || node.label), facts(node), actions(node),
    ...tiesOf(node), measuresOf(node), iriOf(node),
  ];
}

function facts(node) {
  const level = data.levels[node.level];
  const cited = node.firstCited && (node.firstCited === node.lastCited ? `${node.firstCited}` : `${node.firstCited}–${node.lastCited}`);
  return definitions([
    ['number', node.number !== node.label && node.number],
    [node.is === 'report' ? 'publisher' : 'issuer', node.issuer],
    ['place', node.path ? node.path.join(' › ') : node.place],
    ['level', level && capital(level[state.language])],
    ['year', node.year],
    ['citedIn', cited],
  ]);
}

function measuresOf(node) {
  const more = element('details', { class: 'measures' });
  more.append(element('summary', {}, say('measures')), definitions([
    ['in', node.in], ['out', node.out], ['strength', node.strength], ['rank', node.pagerank.toPrecision(3)],
    ['betweenness', node.betweenness.toPrecision(3)], ['core', node.core], ['community', node.community],
  ].map(([name, value]) => [name, String(value)])));
  return more;
}

function definitions(entries) {
  const list = document.createElement('dl');
  entries.filter(([, value]) => value).forEach(([name, value]) => {
    list.append(element('dt', {}, say(name)), element('dd', {}, String(value)));
  });
  return list;
}

function actions(node) {
  const line = element('div', { class: 'actions' });
  const add = (word, act) => {
    const button = element('button', { type: 'button', 'data-action': word }, say(word));
    button.addEventListener('click', act);
    line.append(button);
  };
  add('ego', () => showEgo(node, 1));
  add('pathFrom', () => startPath(node));
  return line;
}

function tiesOf(node) {
  const shown = node.edges.filter((edge) => edge.visible)
    .sort((one, other) => other.weight - one.weight || byImportance(otherEnd(one, node), otherEnd(other, node)));
  if (!directed) return tieList(shown, node, node.is === 'report' ? 'coupled' : 'together');
  const [from, to] = data.kind === 'citation' ? ['citesWhat', 'citedBy'] : ['outgoing', 'incoming'];
  return [
    ...tieList(shown.filter((edge) => edge.other === node), node, to),
    ...tieList(shown.filter((edge) => edge.one === node), node, from),
  ];
}

function tieList(edges, node, heading) {
  if (!edges.length) return [];
  const list = document.createElement('ul');
  const fill = (most) => list.replaceChildren(...edges.slice(0, most).map((edge) => tieItem(edge, node)));
  fill(MOST_TIES);
  const parts = [element('h3', {}, say(heading, edges.length)), list];
  if (edges.length > MOST_TIES) {
    const more = element('button', { type: 'button', class: 'more' }, say('more'));
    more.addEventListener('click', () => { fill(edges.length); more.remove(); });
    parts.push(more);
  }
  return parts;
}

function tieItem(edge, node) {
  const item = document.createElement('li');
  const how = element('button', { type: 'button', class: 'how' });
  how.append(legend('tie', tieColour(edge, state.theme)), element('span', {}, howWords(edge)));
  how.addEventListener('click', () => selectEdge(edge));
  item.append(linkTo(otherEnd(edge, node)), how, ...quotesOf(edge, 1));
  return item;
}

function linkTo(node) {
  const link = element('button', { type: 'button', class: 'node', lang: 'zh' }, node.label);
  link.addEventListener('click', () => select(node));
  return link;
}

function howWords(edge) {
  if (!directed) return say(edge.one.is === 'report' ? 'sharedDocuments' : 'sharedReports', edge.weight);
  const relation = capital(relations.get(edge.relation)[state.language]);
  if (data.kind === 'agencies') return `${relation} · ${say('citationsOf', edge.weight)}`;
  return edge.mentions ? `${relation} · ${say('mentions', edge.mentions)}` : relation;
}

// The quoted words; where another report says them, that report too.
function quotesOf(edge, most) {
  return evidenceOf(edge).filter(({ quote }) => quote).slice(0, most).map(({ quote, by, relation }) => {
    const quoted = element('blockquote', { lang: 'zh' }, quote);
    const source = by === undefined ? '' : data.shared[by].label;
    const said = relation !== edge.relation && data.said[relation] ? capital(data.said[relation][state.language]) : '';
    if (source || said) quoted.append(element('cite', {}, [source, said].filter(Boolean).join(' · ')));
    return quoted;
  });
}

function tieCard(edge) {
  const named = (edge.shared || []).map((position) => data.shared[position].label);
  const list = document.createElement('ul');
  list.append(...named.map((label) => element('li', { lang: 'zh' }, label)));
  const quotes = quotesOf(edge, Infinity);
  return [
    top(legend('tie', tieColour(edge, state.theme)), howWords(edge)),
    element('h3', {}, say(directed ? 'from' : 'between')), linkTo(edge.one),
    element('h3', {}, say(directed ? 'to' : 'and')), linkTo(edge.other),
    definitions([['year', edge.years.join(say('comma'))], ['weight', edge.weight > 1 && edge.weight]]),
    ...(quotes.length ? [element('h3', {}, say('evidence', quotes.length)), ...quotes] : []),
    ...(named.length ? [element('h3', {}, say(edge.one.is === 'report' ? 'bothCite' : 'citedIn', named.length)), list] : []),
  ];
}

// One shortest way, tie by tie; the drawing shows all of them.
function pathCard({ from, to, length, step }) {
  const head = [top(legend('tie', SHADES[state.theme].strong), say('path')), element('h2', {}, length === undefined ? say('noPath') : say('pathLength', length))];
  if (length === undefined) return [...head, linkTo(from), linkTo(to)];
  const list = element('ol', { class: 'way' });
  let node = to;
  const ties = [];
  while (node !== from) {
    const here = node;
    const closer = here.edges.filter((edge) => edge.visible && step.get(otherEnd(edge, here)) === step.get(here) - 1);
    const [edge] = closer.sort((one, other) => byImportance(otherEnd(one, here), otherEnd(other, here)));
    ties.unshift([edge, here]);
    node = otherEnd(edge, here);
  }
  const start = document.createElement('li');
  start.append(linkTo(from));
  list.append(start, ...ties.map(([edge, end]) => {
    const item = document.createElement('li');
    const how = element('button', { type: 'button', class: 'how' }, `${edge.other === end ? '↓' : '↑'} ${howWords(edge)}`);
    how.addEventListener('click', () => selectEdge(edge));
    item.append(how, ...quotesOf(edge, 1), linkTo(end));
    return item;
  }));
  return [...head, list];
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
