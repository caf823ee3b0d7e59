// The side panel: search, filters, and the list that is also the keyboard's way to every node.
const MOST_FOUND = 300;

function buildPanel() {
  const search = document.getElementById('search');
  search.value = state.search;
  search.addEventListener('input', () => { state.search = search.value; listFound(); redraw(); rememberAddress(); });
  search.addEventListener('keydown', (event) => {
    const first = document.querySelector('#found button');
    if (event.key === 'Enter' && first) first.click();
    if (event.key === 'ArrowDown' && first) { first.focus(); event.preventDefault(); }
  });
  document.getElementById('found').addEventListener('keydown', (event) => {
    const item = event.target.closest('li');
    const next = { ArrowDown: item && item.nextElementSibling, ArrowUp: item && item.previousElementSibling }[event.key];
    if (next && next.firstChild.focus) { next.firstChild.focus(); event.preventDefault(); }
  });
  document.getElementById('relation-filter').hidden = data.relations.length < 2;
  document.getElementById('year-filter').hidden = years.length < 2;
  bindYear('first-year', 'firstYear', 'fromYear');
  bindYear('last-year', 'lastYear', 'toYear');
  const panel = document.getElementById('panel');
  const opener = document.getElementById('open-panel');
  opener.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(panel.classList.toggle('open')));
  });
}

function bindYear(id, name) {
  const choice = document.getElementById(id);
  years.forEach((year) => choice.append(new Option(year, year)));
  choice.value = state[name];
  choice.addEventListener('change', () => {
    state[name] = Number(choice.value);
    if (state.firstYear > state.lastYear) state.firstYear = state.lastYear = state[name];
    document.getElementById('first-year').value = state.firstYear;
    document.getElementById('last-year').value = state.lastYear;
    filtersChanged();
  });
}

function filtersChanged() {
  applyFilters();
  refresh();
}

function fillPanel() {
  document.querySelectorAll('[data-word]').forEach((part) => { part.textContent = say(part.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((part) => {
    part.setAttribute('aria-label', say(part.dataset.label));
    if (part.matches('button')) part.title = say(part.dataset.label);
  });
  document.getElementById('first-year').setAttribute('aria-label', say('fromYear'));
  document.getElementById('last-year').setAttribute('aria-label', say('toYear'));
  fillChips('kinds', data.kinds, state.hiddenKinds, (kind) => data.nodes.filter((node) => node.kind === kind.id).length);
  fillChips('relations', data.relations, state.hiddenRelations, (relation) => data.edges.filter((edge) => edge.relation === relation.id).length);
  listFound();
}

function fillChips(id, entries, hidden, count) {
  const place = document.getElementById(id);
  const focused = [...place.children].indexOf(document.activeElement);
  place.replaceChildren(...entries.map((entry) => {
    const chip = element('button', { type: 'button', class: 'chip', 'aria-pressed': String(!hidden.has(entry.id)) });
    if (kinds.has(entry.id)) chip.append(sign(entry.id));
    chip.append(element('span', { class: 'name' }, capital(entry[state.language])), element('small', {}, String(count(entry))));
    chip.addEventListener('click', () => {
      if (!hidden.delete(entry.id)) hidden.add(entry.id);
      filtersChanged();
    });
    return chip;
  }));
  if (focused >= 0) place.children[focused].focus();
}

function listFound() {
  const found = visibleNodes().filter(matches).sort(byImportance);
  document.getElementById('found-title').textContent = say('found', found.length);
  document.getElementById('found').replaceChildren(...found.slice(0, MOST_FOUND).map((node) => {
    const button = element('button', { type: 'button', 'aria-current': String(node === state.selected) });
    button.append(sign(node.kind), element('span', {}, node.label), element('small', {}, String(node.citations || node.cites || '')));
    if (node.number && !node.label.includes(node.number)) button.append(element('small', { class: 'number' }, node.number));
    button.addEventListener('click', () => select(node));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
}

function sign(kind) {
  const drawn = element('span', { class: kind === 'report' ? 'sign report' : 'sign', 'aria-hidden': 'true' });
  drawn.style.setProperty('--sign', kinds.get(kind)[state.theme]);
  return drawn;
}

// Text goes in as text only: a title cannot become markup.
function element(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
