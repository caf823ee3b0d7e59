// The side panel: search; filters, the list of what was found, and the communities, one tab each.
const MOST_FOUND = 200;

function bindPanel() {
  bindSearch();
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  tabs.forEach((tab, position) => {
    tab.addEventListener('click', () => openTab(tab.dataset.tab));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(position + step + tabs.length) % tabs.length];
      openTab(next.dataset.tab);
      next.focus();
    });
  });
  bindList(document.getElementById('found'));
  bindList(document.getElementById('communities'));
  bindFields();
  const panel = document.getElementById('panel');
  const opener = document.getElementById('open-panel');
  opener.addEventListener('click', () => opener.setAttribute('aria-expanded', String(panel.classList.toggle('open'))));
  document.getElementById('reset').addEventListener('click', resetFilters);
}

function bindSearch() {
  const search = document.getElementById('search');
  const found = () => {
    if (state.search === search.value.trim()) return;
    state.search = search.value.trim();
    if (state.search) state.tab = 'found';
    refresh();
  };
  // While Chinese is being composed the letters in the field are no search yet.
  search.addEventListener('input', (event) => { if (!event.isComposing) found(); });
  search.addEventListener('compositionend', found);
  search.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const first = document.querySelector('#found button');
    if (event.key === 'Enter' && state.search && first) first.click();
    if (event.key === 'ArrowDown' && state.tab === 'found' && first) { first.focus(); event.preventDefault(); }
  });
}

function bindFields() {
  const show = (id, wanted) => { document.getElementById(id).hidden = !wanted; };
  show('relation-filter', data.relations.length > 1);
  show('year-filter', years.length > 1);
  show('least-filter', documents.some((node) => node.citations > 1));
  show('issuer-filter', documents.some((node) => node.issuer));
  show('weight-filter', data.edges.some((edge) => edge.weight > 1));
  show('place-filter', allPlaces.length > 1);
  document.getElementById('place').append(...allPlaces.map((path) => {
    const names = path.split('/');
    return new Option('\u2003'.repeat(names.length - 1) + names.at(-1), path);
  }));
  const issuers = [...new Set(documents.map((node) => node.issuer).filter(Boolean))].sort(collator.compare);
  document.getElementById('issuers').append(...issuers.map((name) => new Option(name)));
  ['first-year', 'last-year'].forEach((id) => document.getElementById(id).append(...years.map((year) => new Option(year, year))));
  bindField('first-year', (value) => { state.firstYear = Number(value); state.lastYear = Math.max(state.firstYear, state.lastYear); });
  bindField('last-year', (value) => { state.lastYear = Number(value); state.firstYear = Math.min(state.firstYear, state.lastYear); });
  bindField('place', (value) => { state.place = value; });
  bindField('least', (value) => { state.least = Math.max(1, Number(value) || 1); });
  bindField('least-weight', (value) => { state.leastWeight = Math.max(1, Number(value) || 1); });
  bindField('issuer', (value) => { state.issuer = value.trim(); });
}

function bindField(id, take) {
  const field = document.getElementById(id);
  const name = field.tagName === 'SELECT' ? 'change' : 'input';
  const changed = () => { take(field.value); filtersChanged(); };
  field.addEventListener(name, (event) => { if (!event.isComposing) changed(); });
  if (name === 'input') field.addEventListener('compositionend', changed);
}

function filtersChanged() {
  applyFilters();
  refresh();
}

function resetFilters() {
  Object.assign(state, everything());
  filtersChanged();
  showAll(300);
}

function openTab(name) {
  state.tab = name;
  if (name !== 'communities') state.community = null;
  refresh();
}

function fillPanel() {
  document.querySelectorAll('[data-word]').forEach((part) => { part.textContent = say(part.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((part) => {
    part.setAttribute('aria-label', say(part.dataset.label));
    if (part.matches('button')) part.title = say(part.dataset.label);
  });
  document.querySelectorAll('[role="tab"]').forEach((tab) => {
    const open = tab.dataset.tab === state.tab;
    tab.setAttribute('aria-selected', String(open));
    tab.tabIndex = open ? 0 : -1;
    document.getElementById(`tab-${tab.dataset.tab}`).hidden = !open;
  });
  fillFields();
  document.getElementById('search').placeholder = say('searchHint');
  document.getElementById('level-words').textContent = say(reports.length && documents.length ? 'reportLevels' : 'levels');
  fillFilters();
  fillFound();
  fillCommunities();
}

// A field that is being typed into stays as it is.
function fillFields() {
  const fields = {
    search: state.search, 'first-year': state.firstYear, 'last-year': state.lastYear, place: state.place,
    issuer: state.issuer, least: state.least, 'least-weight': state.leastWeight,
  };
  Object.entries(fields).forEach(([id, value]) => {
    const field = document.getElementById(id);
    if (field !== document.activeElement || field.tagName === 'SELECT') field.value = value;
  });
}

function fillFilters() {
  fillChips('kinds', data.kinds, state.hidden.kinds, data.nodes, (node) => node.kind);
  fillChips('relations', data.relations, state.hidden.relations, data.edges, (edge) => edge.relation);
  fillChips('levels', levelsOf(placed), state.hidden.levels, placed, (node) => node.level || '');
  fillChips('issuer-levels', reports.length ? levelsOf(documents) : [], state.hidden.issuerLevels, documents, (node) => node.level || '');
}

function levelsOf(nodes) {
  const found = new Set(nodes.map((node) => node.level || ''));
  const order = ['national', 'province', 'prefecture', 'county', 'township', 'department'];
  const ranked = [...found].sort((one, other) => (order.indexOf(one) + 1 || 9) - (order.indexOf(other) + 1 || 9));
  return ranked.map((id) => ({ id, ...(data.levels[id] || { zh: WORDS.zh.unknown, en: WORDS.en.unknown }) }));
}

function fillChips(id, entries, hidden, all, value) {
  const place = document.getElementById(id);
  place.closest('fieldset').hidden = entries.length < 2;
  const counts = new Map();
  all.forEach((each) => counts.set(value(each), (counts.get(value(each)) || 0) + 1));
  place.replaceChildren(...entries.map((entry) => {
    const chip = element('button', { type: 'button', class: 'chip', 'data-id': entry.id, 'aria-pressed': String(!hidden.has(entry.id)) });
    if (entry.light) chip.append(legend(id === 'relations' ? 'tie' : entry.id === 'report' ? 'report' : '', entry[state.theme]));
    chip.append(element('span', { class: 'name' }, capital(entry[state.language])), element('small', {}, count(counts.get(entry.id) || 0)));
    chip.addEventListener('click', (event) => {
      if (event.altKey || event.shiftKey) only(hidden, entry.id, entries);
      else if (!hidden.delete(entry.id)) hidden.add(entry.id);
      filtersChanged();
    });
    return chip;
  }));
}

// With Shift a chip hides all others, or shows them again.
function only(hidden, id, entries) {
  const alone = !hidden.has(id) && hidden.size === entries.length - 1;
  hidden.clear();
  if (!alone) entries.forEach((entry) => { if (entry.id !== id) hidden.add(entry.id); });
}

function fillFound() {
  const found = foundNodes();
  document.getElementById('found-title').textContent = say('found', found.length);
  if (state.tab !== 'found') return;
  document.getElementById('found').replaceChildren(...found.slice(0, MOST_FOUND).map((node) => {
    const button = element('button', { type: 'button', 'data-id': node.id, 'aria-current': String(node === state.selected) });
    button.append(sign(node), element('span', { lang: 'zh' }, node.label), element('small', {}, count(node.citations || node.cites || 0)));
    if (node.number && !node.label.includes(node.number)) button.append(element('small', { class: 'number' }, node.number));
    button.addEventListener('click', () => choose(node));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  stopOnce(document.getElementById('found'));
}

function fillCommunities() {
  if (state.tab !== 'communities') return;
  const alone = data.communities.filter((community) => community.size < 2).length;
  document.getElementById('communities-title').textContent = say('communitiesFound', data.communities.length, alone);
  document.getElementById('communities').replaceChildren(...data.communities.filter(({ size }) => size > 1).slice(0, MOST_FOUND).map((community) => {
    const button = element('button', { type: 'button', 'data-id': community.id, 'aria-pressed': String(state.community === community.id) });
    const [first, ...rest] = community.nodes.map((position) => data.nodes[position].label);
    button.append(legend('', communityColour(community.id, state.theme)), element('span', {}, first), element('small', {}, count(community.size)));
    if (rest.length) button.append(element('small', { class: 'number' }, rest.slice(0, 2).join(say('join'))));
    button.addEventListener('click', () => {
      state.community = state.community === community.id ? null : community.id;
      refresh();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  stopOnce(document.getElementById('communities'));
}

function sign(node) {
  return legend(node.is === 'report' ? 'report' : '', nodeColour(node, state.theme));
}

function legend(name, colour) {
  const drawn = element('span', { class: `sign ${name}`, 'aria-hidden': 'true' });
  drawn.style.setProperty('--sign', colour);
  return drawn;
}

function count(number) {
  return number ? number.toLocaleString('en') : '';
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
