// Keys in lists: Tab stops once, at the entry last used; arrows go to the others. What is made anew keeps the focus.
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
const stops = new Map();

// Entries are buttons that say which thing they are of.
function bindSteps(list, go) {
  list.addEventListener('keydown', (event) => {
    const entry = event.target.closest('[data-id]');
    if (!entry || !STEPS[event.key]) return;
    event.preventDefault();
    go(entry, STEPS[event.key]);
  });
  list.addEventListener('focusin', (event) => {
    const entry = event.target.closest('[data-id]');
    if (entry) stopOnce(list, entry);
  });
}

function stopOnce(list, wanted = null) {
  const entries = [...list.querySelectorAll('[data-id]')];
  if (wanted) stops.set(list, wanted.dataset.id);
  const stop = entries.find(({ dataset }) => dataset.id === stops.get(list)) || entries[0];
  entries.forEach((entry) => { entry.tabIndex = entry === stop ? 0 : -1; });
}

function bindList(list) {
  bindSteps(list, (entry, step) => {
    const entries = [...list.querySelectorAll('[data-id]')];
    entries[within(entries.indexOf(entry) + step, entries.length)].focus();
  });
}

function within(position, number) {
  return Math.max(0, Math.min(number - 1, position));
}

// From a card that is gone the focus goes to the drawing.
function keepFocus(fill) {
  const before = document.activeElement;
  const place = before.closest('.chips, #found, #communities, #scope, #card, #rows');
  const { id } = before.dataset;
  fill();
  if (!place || (before.isConnected && before.checkVisibility())) return;
  const same = id && place.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (same) same.focus({ preventScroll: true });
  else if (place.id === 'card' && !place.hidden) place.focus();
  else if (['card', 'scope'].includes(place.id)) stage.focus();
}
