// As many titles as have room, the most important first; no two overlap.
const FONT = getComputedStyle(document.documentElement).fontFamily;
const TITLE_SIZE = 12;
const TITLE_LINE = 15;
const LINE_WIDTH = 190;
const MOST_TITLES = 150;
const TITLES_IN_A_CROWD = 40;
const wrapped = new Map();

// Where the titles stand: { node, lines, align, x, top }.
function placeTitles(context, area) {
  context.font = `${TITLE_SIZE}px ${FONT}`;
  const [leftmost, topmost, rightmost, lowest] = area;
  const taken = new Boxes([leftmost + 4, topmost + 4, rightmost - 4, lowest - 4]);
  const onScreen = [];
  nodesByImportance.forEach((node) => {
    if (!node.visible) return;
    const at = toScreen(placeOf(node));
    if (at.x <= leftmost || at.x >= rightmost || at.y <= topmost || at.y >= lowest) return;
    node.at = at;
    onScreen.push(node);
  });
  if (onScreen.length < 500) {
    onScreen.forEach((node) => {
      const { at } = node;
      const radius = radiusOf(node);
      taken.add([at.x - radius, at.y - radius, at.x + radius, at.y + radius]);
    });
  }
  // In a crowd only the most cited are named, or the names would hide what they name.
  const most = onScreen.length > MOST_TITLES ? TITLES_IN_A_CROWD : MOST_TITLES;
  return inOrderOfTitles(onScreen).slice(0, most).map((node) => placeTitle(context, node, taken)).filter(Boolean);
}

function inOrderOfTitles(nodes) {
  const weight = (node) => (node === state.hovered ? 3 : node === state.selected ? 2 : 1);
  const titled = focus ? nodes.filter((node) => focus.has(node)) : nodes;
  return titled.sort((one, other) => weight(other) - weight(one) || byImportance(one, other));
}

function placeTitle(context, node, taken) {
  const { lines, wide } = linesOf(context, node);
  const { at } = node;
  const away = radiusOf(node) + 5;
  const high = lines.length * TITLE_LINE;
  const spots = [
    ['left', at.x + away, at.x + away, at.y - high / 2],
    ['right', at.x - away, at.x - away - wide, at.y - high / 2],
    ['center', at.x, at.x - wide / 2, at.y + away - 2],
    ['center', at.x, at.x - wide / 2, at.y - away - high + 2],
  ];
  const forced = node === state.hovered || node === state.selected;
  const spot = spots.find(([, , left, top]) => taken.isFree([left, top, left + wide, top + high])) || (forced && spots[0]);
  if (!spot) return null;
  const [align, x, left, top] = spot;
  taken.add([left, top, left + wide, top + high]);
  return { node, lines, align, x, top };
}

// A title in at most three lines of about equal length.
function linesOf(context, node) {
  if (wrapped.has(node)) return wrapped.get(node);
  // A number stays whole, and with the character that closes it.
  const units = node.label.match(/[0-9A-Za-z]+[年月日号]?|[^0-9A-Za-z]/gu) || [node.label];
  const whole = context.measureText(node.label).width;
  let lines = null;
  // Breaks that keep numbers whole may need a line more than the width alone.
  for (let rows = Math.min(3, Math.ceil(whole / LINE_WIDTH)); rows <= 3 && !lines; rows += 1) {
    lines = broken(context, units, Math.min(LINE_WIDTH, whole / rows + TITLE_SIZE), rows);
  }
  if (!lines) {
    lines = broken(context, units, LINE_WIDTH, Infinity);
    if (lines.length > 3) lines = [lines[0], lines[1], `${lines[2].slice(0, -1)}…`];
  }
  const title = { lines, wide: Math.max(...lines.map((line) => context.measureText(line).width)) };
  wrapped.set(node, title);
  return title;
}

function broken(context, units, width, most) {
  const lines = [''];
  for (const unitOfText of units) {
    const last = lines.length - 1;
    const fits = context.measureText(lines[last] + unitOfText).width <= width || '，。、；：）》〉〕”'.includes(unitOfText);
    if (fits || !lines[last]) lines[last] += unitOfText;
    else if (lines.length < most) lines.push(unitOfText);
    else return null;
  }
  return lines;
}

// Boxes within an area of the screen, found again by the squares they stand in.
class Boxes {
  constructor(area) {
    this.area = area;
    this.squares = new Map();
  }

  covered([left, top, right, bottom]) {
    const found = [];
    for (let column = Math.floor(left / 64); column <= Math.floor(right / 64); column += 1) {
      for (let row = Math.floor(top / 64); row <= Math.floor(bottom / 64); row += 1) found.push(`${column},${row}`);
    }
    return found;
  }

  add(box) {
    this.covered(box).forEach((square) => {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push(box);
    });
  }

  isFree([left, top, right, bottom]) {
    const [leftmost, topmost, rightmost, lowest] = this.area;
    if (left < leftmost || top < topmost || right > rightmost || bottom > lowest) return false;
    return this.covered([left, top, right, bottom]).every((square) => (this.squares.get(square) || [])
      .every((box) => left >= box[2] || right <= box[0] || top >= box[3] || bottom <= box[1]));
  }
}
