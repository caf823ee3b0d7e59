// The picture as SVG, from which PNG and print are made too: what the drawing shows, sharp at any size.
const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function picture(theme) {
  const { width, height } = stage.getBoundingClientRect();
  const shades = SHADES[theme];
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" font-family="${xml(FONT)}" font-size="${TITLE_SIZE}">`,
    `<title>${xml(data.title[state.language])}</title>`,
    `<rect width="100%" height="100%" fill="${shades.ground}"/>`,
    ...(state.view === 'timeline' ? scalesAsSvg(shades, width, height) : []),
    '<g fill="none">', ...tiesToPaint().map((edge) => tieAsSvg(edge, theme)), '</g>',
    `<g stroke="${shades.ground}">`, ...nodesToPaint().map((node) => nodeAsSvg(node, theme)), '</g>',
    `<g fill="${shades.ink}" stroke="${shades.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">`,
    ...titlesForSvg(width, height).map(titleAsSvg), '</g>',
    '</svg>',
  ].join('\n');
}

// Text of the data can hold characters that XML has no place for.
function xml(text) {
  return text.toWellFormed().replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').replace(/[&<>"]/g, (character) => XML[character]);
}

function titlesForSvg(width, height) {
  const area = state.view === 'timeline' ? [LANE_NAMES, 26, width, height] : [0, 0, width, height];
  return placeTitles(layers.titles, area);
}

function tieAsSvg(edge, theme) {
  const { colour, opacity, width } = tieStyle(edge, theme);
  const [one, other] = [toScreen(placeOf(edge.one)), toScreen(placeOf(edge.other))];
  return `<path d="M${at(one)}L${at(other)}" stroke="${colour}" stroke-opacity="${opacity.toFixed(2)}" stroke-width="${width.toFixed(1)}"/>`;
}

function at({ x, y }) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function nodeAsSvg(node, theme) {
  const { x, y } = toScreen(placeOf(node));
  const radius = radiusOf(node);
  const { colour, opacity } = nodeStyle(node, theme);
  const paint = `fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ''}`;
  const name = `<title>${xml(node.label)}</title>`;
  if (node.is !== 'report') return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" ${paint}>${name}</circle>`;
  const half = radius * 0.9;
  const corner = (half * 0.4).toFixed(1);
  return `<rect x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${(2 * half).toFixed(1)}" height="${(2 * half).toFixed(1)}" rx="${corner}" ${paint}>${name}</rect>`;
}

function titleAsSvg({ lines, align, x, top }) {
  const anchor = { left: 'start', right: 'end', center: 'middle' }[align];
  return lines.map((words, row) => `<text x="${x.toFixed(1)}" y="${(top + (row + 0.5) * TITLE_LINE + 4).toFixed(1)}" text-anchor="${anchor}">${xml(words)}</text>`).join('');
}

function scalesAsSvg(shades, width, height) {
  const { columns, lanes, axis } = gridOnScreen();
  const grey = `fill="${shades.faint}"`;
  return [
    ...lanes.map(({ top, bottom }, row) => (row % 2 ? '' : `<rect x="0" y="${top - 4}" width="${width}" height="${bottom - top + 8}" fill="${shades.grid}"/>`)),
    `<path d="M0 ${axis}H${width}" stroke="${shades.line}"/>`,
    ...columns.map(({ left, right, name }) => `<path d="M${left} 0V${height}" stroke="${shades.line}" stroke-opacity=".22"/><text x="${(left + right) / 2}" y="16" text-anchor="middle" ${grey}>${xml(name)}</text>`),
    ...lanes.map(({ top, bottom, name }) => `<text x="8" y="${(top + bottom) / 2 + 4}" ${grey}>${xml(name)}</text>`),
  ];
}

function pictureAsPng(done) {
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width * 2, height: image.height * 2 });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(done, 'image/png');
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(state.theme))}`;
}
