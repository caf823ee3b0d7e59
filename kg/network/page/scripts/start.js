// Wires the parts together.

// What a click means: the other end of a path that was begun, else the node itself.
function choose(node) {
  if (node && state.path && !state.path.to && node !== state.path.from) finishPath(node);
  else select(node);
}

function select(node) {
  Object.assign(state, { selected: node, selectedEdge: null, hovered: null });
  closePanel();
  refresh();
  if (node) bringIntoView(node, 300);
}

function selectEdge(edge) {
  Object.assign(state, { selectedEdge: edge, hovered: null });
  closePanel();
  refresh();
}

function closePanel() {
  document.getElementById('panel').classList.remove('open');
  document.getElementById('open-panel').setAttribute('aria-expanded', 'false');
}

function refresh() {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.theme;
  stage.classList.toggle('timeline', state.view === 'timeline');
  document.title = data.title[state.language];
  document.getElementById('title').textContent = data.title[state.language];
  document.getElementById('summary').textContent = summary();
  document.getElementById('language').textContent = say('language');
  document.getElementById('theme').textContent = say(state.theme === 'dark' ? 'light' : 'dark');
  stage.setAttribute('aria-label', say('drawing'));
  document.querySelectorAll('[data-view]').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.view === state.view)));
  keepFocus(() => {
    fillPanel();
    fillScope();
    fillCard();
    fillTable();
  });
  redraw();
  rememberAddress();
}

function summary() {
  const shown = visibleNodes();
  const number = (is) => shown.filter((node) => node.is === is).length;
  return say('summary', number('report'), number('document'), number('agency'), visibleEdges().length, data.kind === 'citation');
}

function showView(view) {
  state.view = view;
  movePlaces();
  refresh();
  showAll();
}

function bindKeys() {
  stage.addEventListener('keydown', (event) => {
    const act = {
      ArrowLeft: () => moveBy(-60, 0), ArrowRight: () => moveBy(60, 0),
      ArrowUp: () => moveBy(0, -60), ArrowDown: () => moveBy(0, 60),
      '+': () => zoomBy(1.4), '=': () => zoomBy(1.4), '-': () => zoomBy(1 / 1.4), 0: () => showAll(200),
    }[event.key];
    if (act) { act(); event.preventDefault(); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') escape();
    if (['INPUT', 'SELECT'].includes(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      '/': () => document.getElementById('search').focus(),
      t: () => toggleTable(),
      v: () => data.timeline && showView(state.view === 'timeline' ? 'forces' : 'timeline'),
    }[event.key];
    if (act) { act(); event.preventDefault(); }
  });
}

// Another address of the same page, from a link or the history.
function bindAddress() {
  window.addEventListener('hashchange', () => {
    Object.assign(state, chosenIn(location.hash));
    movePlaces();
    filtersChanged();
    showAll();
  });
}

// One thing after the other: the menu, the panel of a small screen, the card, the part of the network.
function escape() {
  const menu = document.getElementById('export');
  if (menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else if (document.getElementById('panel').classList.contains('open')) {
    closePanel();
    document.getElementById('open-panel').focus();
  } else if (state.selected || state.selectedEdge) select(null);
  else if (state.ego || state.path) leaveScope();
}

function toggleTable() {
  state.table = !state.table;
  fillTable();
  rememberAddress();
}

function bindSwitches() {
  const onClick = (id, act) => document.getElementById(id).addEventListener('click', act);
  onClick('closer', () => zoomBy(1.4));
  onClick('further', () => zoomBy(1 / 1.4));
  onClick('whole', () => showAll(200));
  onClick('toggle-table', toggleTable);
  onClick('language', () => { state.language = state.language === 'zh' ? 'en' : 'zh'; refresh(); });
  onClick('theme', () => { state.theme = state.theme === 'dark' ? 'light' : 'dark'; refresh(); });
  dark.addEventListener('change', () => { state.theme = dark.matches ? 'dark' : 'light'; refresh(); });
  document.getElementById('views').hidden = !data.timeline;
  document.querySelectorAll('[data-view]').forEach((button) => button.addEventListener('click', () => showView(button.dataset.view)));
}

bindPanel();
bindSwitches();
bindKeys();
bindAddress();
bindTable();
bindExports();
bindPrinting();
document.documentElement.dataset.theme = state.theme;
applyFilters();
startDrawing();
refresh();
new ResizeObserver(fitStage).observe(stage);
