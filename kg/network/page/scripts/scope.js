// Part of the network instead of all: the surroundings of a node, the ways between two; and the strip that says so.

function showEgo(node, depth) {
  Object.assign(state, { ego: { node, depth }, path: null, selected: node, selectedEdge: null, hovered: null });
  filtersChanged();
  showAll(400);
}

// The other end is whatever is chosen next, in the drawing, the list or the table.
function startPath(node) {
  Object.assign(state, { path: { from: node, to: null }, ego: null, selected: null, selectedEdge: null });
  filtersChanged();
}

function finishPath(node) {
  Object.assign(state, { path: { from: state.path.from, to: node }, selected: null, selectedEdge: null, hovered: null });
  filtersChanged();
  showAll(400);
}

function leaveScope() {
  Object.assign(state, { ego: null, path: null });
  filtersChanged();
  showAll(400);
}

function fillScope() {
  const strip = document.getElementById('scope');
  strip.hidden = !state.ego && !state.path;
  if (strip.hidden) return;
  strip.replaceChildren(element('span', {}, scopeWords()));
  if (state.ego) {
    const depths = element('span', { class: 'segmented', role: 'group', 'aria-label': say('depth') });
    depths.append(...[1, 2, 3].map((depth) => {
      const button = element('button', { type: 'button', 'data-id': depth, 'aria-pressed': String(depth === state.ego.depth), title: say('steps', depth) }, String(depth));
      button.addEventListener('click', () => showEgo(state.ego.node, depth));
      return button;
    }));
    strip.append(depths);
  }
  const close = element('button', { type: 'button', class: 'close', 'aria-label': say('wholeNetwork'), title: say('wholeNetwork') }, '×');
  close.addEventListener('click', leaveScope);
  strip.append(close);
}

function scopeWords() {
  if (state.ego) return say('egoOf', state.ego.node.label);
  if (!state.path.to) return say('pathNext', state.path.from.label);
  return say('pathBetween', state.path.from.label, state.path.to.label);
}
