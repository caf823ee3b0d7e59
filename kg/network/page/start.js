// Wires the parts together.
function select(node) {
  state.selected = node;
  state.hovered = null;
  document.getElementById('panel').classList.remove('open');
  document.getElementById('open-panel').setAttribute('aria-expanded', 'false');
  refresh();
  if (node) bringIntoView(node, 300);
}

function refresh() {
  const shown = visibleNodes();
  const reports = shown.filter((node) => node.is === 'report').length;
  const edges = data.edges.filter((edge) => edge.visible).length;
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.theme;
  document.title = data.title[state.language];
  document.getElementById('title').textContent = data.title[state.language];
  document.getElementById('summary').textContent = say('summary', reports, shown.length - reports, edges, directed);
  document.getElementById('language').textContent = say('language');
  document.getElementById('theme').textContent = say(state.theme === 'dark' ? 'light' : 'dark');
  stage.setAttribute('aria-label', say('drawing'));
  fillPanel();
  fillCard();
  redraw();
  rememberAddress();
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
    if (event.key === 'Escape') select(null);
    if (event.key === '/' && event.target.tagName !== 'INPUT') {
      document.getElementById('search').focus();
      event.preventDefault();
    }
  });
}

document.getElementById('closer').addEventListener('click', () => zoomBy(1.4));
document.getElementById('further').addEventListener('click', () => zoomBy(1 / 1.4));
document.getElementById('whole').addEventListener('click', () => showAll(200));
document.getElementById('language').addEventListener('click', () => {
  state.language = state.language === 'zh' ? 'en' : 'zh';
  refresh();
});
document.getElementById('theme').addEventListener('click', () => {
  state.theme = state.theme === 'dark' ? 'light' : 'dark';
  refresh();
});
dark.addEventListener('change', () => { state.theme = dark.matches ? 'dark' : 'light'; refresh(); });

buildPanel();
bindKeys();
startDrawing();
applyFilters();
refresh();
showAll();
