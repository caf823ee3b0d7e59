// What is printed: title, what was chosen, legend, the picture as seen, the card, the table of what is shown.
const MOST_PRINTED = 500; // Rows.
const PRINTED_COLUMNS = ['label', 'number', 'kind', 'issuer', 'year', 'citations', 'cites'];

function bindPrinting() {
  const sheet = document.getElementById('sheet');
  window.addEventListener('beforeprint', () => sheet.replaceChildren(...sheetParts()));
  window.addEventListener('afterprint', () => sheet.replaceChildren());
}

// Paper is white, whatever the screen is.
function sheetParts() {
  const drawn = new DOMParser().parseFromString(picture('light'), 'image/svg+xml').documentElement;
  const card = document.getElementById('card');
  const made = [element('h1', {}, data.title[state.language]), element('p', {}, summary())];
  if (choices().length) made.push(element('p', { class: 'choices' }, choices().join(' · ')));
  made.push(printedLegend(), drawn);
  if (!card.hidden) {
    const copy = element('article', { class: 'card' });
    copy.append(...[...card.children].map((part) => part.cloneNode(true)));
    made.push(copy);
  }
  return [...made, printedTable()];
}

// The filters that leave something out, in words.
function choices() {
  const without = (name, entries) => {
    const words = entries.filter(({ id }) => state.hidden[name].has(id)).map((entry) => entry[state.language]);
    return words.length && say('without', words.join(say('comma')));
  };
  return [
    without('kinds', data.kinds), without('relations', data.relations),
    without('levels', levelsOf(placed)), without('issuerLevels', levelsOf(documents)),
    !allYears() && `${say('years')} ${state.firstYear}–${state.lastYear}`,
    state.place && `${say('place')} ${state.place.split('/').at(-1)}`,
    state.issuer && `${say('issuer')} ${state.issuer}`,
    state.least > 1 && `${say('least')} ${state.least}`,
    state.leastWeight > 1 && `${say('leastWeight')} ${state.leastWeight}`,
    state.search && `${say('search')} ${state.search}`,
    (state.ego || state.path) && scopeWords(),
  ].filter(Boolean);
}

function printedLegend() {
  const list = element('ul', { class: 'legend' });
  const entry = (mark, words) => {
    const item = document.createElement('li');
    item.append(mark, element('span', {}, capital(words)));
    return item;
  };
  const shownKinds = new Set(visibleNodes().map(({ kind }) => kind));
  const shownRelations = new Set(visibleEdges().map(({ relation }) => relation));
  if (state.tab !== 'communities') {
    list.append(...data.kinds.filter(({ id }) => shownKinds.has(id))
      .map((kind) => entry(legend(kind.id === 'report' ? 'report' : '', kind.light), kind[state.language])));
  }
  if (data.relations.length > 1) {
    list.append(...data.relations.filter(({ id }) => shownRelations.has(id)).map((relation) => entry(legend('tie', relation.light), relation[state.language])));
  }
  return list;
}

function printedTable() {
  const found = inTableOrder(foundNodes());
  const columns = COLUMNS.filter(({ name, value }) => PRINTED_COLUMNS.includes(name) && found.some((node) => value(node)));
  const table = element('table');
  const head = element('tr');
  head.append(...columns.map(({ name, figure }) => element('th', { scope: 'col', class: figure ? 'figure' : '' }, say(`column_${name}`))));
  const header = document.createElement('thead');
  header.append(head);
  const body = document.createElement('tbody');
  body.append(...found.slice(0, MOST_PRINTED).map((node) => {
    const row = element('tr');
    row.append(...columns.map(({ value, figure }) => element('td', { class: figure ? 'figure' : '' }, String(value(node) || ''))));
    return row;
  }));
  table.append(element('caption', {}, found.length > MOST_PRINTED ? say('foundFirst', found.length, MOST_PRINTED) : say('found', found.length)), header, body);
  return table;
}
