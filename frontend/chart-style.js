// The house style inside a chart. Custom properties (styles/gongkai.css) carry the colours; this carries the shapes.
// No colour carries a meaning alone: a series has a pattern or a dash of its own, a disputed point a dashed outline.
const FILLS = [
  null, // the first series, mostly the only one, is plain
  '<path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"/>',
  '<circle cx="2" cy="2" r="1.2"/><circle cx="6" cy="6" r="1.2"/>',
  '<path d="M0 2 H8 M0 6 H8"/>',
  '<path d="M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2"/>',
  '<path d="M2 0 V8 M6 0 V8"/>',
  '<path d="M0 4 H8 M4 0 V8"/>',
  '<path d="M0 0 H4 V4 H0 Z M4 4 H8 V8 H4 Z" class="solid"/>'
];
const DASHES = ['none', '8 3', '2 3', '8 3 2 3', '12 4', '5 5', '1 4', '12 3 2 3 2 3'];
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .highcharts-title { display: none; }
  .highcharts-root, .highcharts-root text { font-family: inherit; font-variant-numeric: tabular-nums; }
  .highcharts-axis-labels text, .highcharts-legend-item > text { font-size: var(--gk-chart-words, 12px); font-weight: 400; }
  .highcharts-data-label text { stroke: none; font-size: var(--gk-chart-words, 12px); font-weight: 500; fill: var(--gk-text-2); }
  .highcharts-data-labels.highcharts-line-series text { stroke: var(--gk-surface); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
  .highcharts-grid-line { stroke-dasharray: 2 4; }
  .highcharts-column-series .highcharts-point, .highcharts-bar-series .highcharts-point { stroke-width: 0; }
  .highcharts-point.disputed { fill-opacity: 0.22; stroke-width: 1.5px; stroke-dasharray: 4 3; }
  .highcharts-point.disputed.highcharts-color-0 { stroke: var(--_color-0); }
  .highcharts-point.disputed.highcharts-color-1 { stroke: var(--_color-1); }
  .highcharts-point.disputed.highcharts-color-2 { stroke: var(--_color-2); }
  .highcharts-point.disputed.highcharts-color-3 { stroke: var(--_color-3); }
  .highcharts-point.disputed.highcharts-color-4 { stroke: var(--_color-4); }
  .highcharts-point.disputed.highcharts-color-5 { stroke: var(--_color-5); }
  .highcharts-point.disputed.highcharts-color-6 { stroke: var(--_color-6); }
  .highcharts-point.disputed.highcharts-color-7 { stroke: var(--_color-7); }
  .highcharts-data-label.inside-label text { fill: var(--gk-on-series); font-weight: 600; }
  .disputed-label text { fill: var(--gk-warning-text); font-weight: 600; }
  .highcharts-point { cursor: pointer; }
  .highcharts-plot-line.form-break { stroke: var(--gk-text-3); stroke-dasharray: 3 3; stroke-width: 1px; }
  .highcharts-plot-line.axis-note { stroke: var(--gk-text-3); stroke-dasharray: 1 3; stroke-width: 1.5px; }
  .highcharts-plot-line-label, .highcharts-plot-band-label { fill: var(--gk-text-2); font-size: 11px; }
  .highcharts-plot-band.gap { fill: var(--gk-gap); fill-opacity: 1; }
  .highcharts-no-data text { fill: var(--gk-text-2); font-size: 14px; font-weight: 400; }
  .gk-fills path, .gk-fills circle { fill: none; stroke: var(--gk-surface); stroke-opacity: 0.34; stroke-width: 1.4px; }
  .gk-fills circle, .gk-fills .solid { fill: var(--gk-surface); fill-opacity: 0.34; stroke: none; }
  ${FILLS.map((fill, i) => `
    .gk-fill-${i} rect { fill: var(--_color-${i}); stroke: none; }
    .highcharts-data-label-color-${i}.inside-label text { stroke: var(--_color-${i}); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
    .highcharts-line-series.highcharts-color-${i} .highcharts-graph { stroke-dasharray: ${DASHES[i]}; }
    ${fill ? `.highcharts-column-series.highcharts-color-${i} .highcharts-point,
    .highcharts-bar-series.highcharts-color-${i} .highcharts-point,
    .highcharts-legend-item.highcharts-column-series.highcharts-color-${i} .highcharts-point,
    .highcharts-legend-item.highcharts-bar-series.highcharts-color-${i} .highcharts-point { fill: url(#gk-fill-${i}); }` : ''}
  `).join('')}
`);

// In the drawing itself, so that a picture that is taken along has them too.
const patterns = (root) => {
  const svg = root.querySelector('svg.highcharts-root');
  if (!svg || svg.querySelector('.gk-fills')) return !!svg;
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  defs.setAttribute('class', 'gk-fills');
  defs.innerHTML = FILLS.map((fill, i) => (fill ? `<pattern id="gk-fill-${i}" class="gk-fill-${i}" width="8" height="8"
    patternUnits="userSpaceOnUse"><rect width="8" height="8"/>${fill}</pattern>` : '')).join('');
  svg.prepend(defs);
  return true;
};

window.gongkaiChartStyle = (chart) => {
  const root = chart.shadowRoot;
  if (!root) return;
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  chart.addEventListener('chart-load', () => patterns(root));
  chart.addEventListener('chart-redraw', () => patterns(root));
  let tries = 0;
  const draw = () => patterns(root) || ++tries > 300 || requestAnimationFrame(draw);
  draw();
};

// ---- where words have room

/** Near enough to decide whether a text has room: Chinese characters are square, all others narrower. */
const width = (text) => [...String(text)].reduce((sum, c) => sum + (c > '\u2E7F' ? 12 : 7), 4)
  * (document.querySelector('.wall') ? 4 / 3 : 1); // the wall's charts have larger words

/** Which places on a level axis are named: evenly, as many as have room, the newest always. */
window.gongkaiTicks = (axis) => {
  const names = axis.categories || [];
  if (!names.length || !axis.len || axis.chart.inverted) return undefined;
  const pitch = axis.len / names.length;
  const widest = Math.max(...names.map(width)) + 6;
  const step = [1, 2, 3, 4, 6, 12].find((n) => n * pitch >= widest) || Math.ceil(widest / pitch);
  return names.map((_, i) => i).filter((i) => (names.length - 1 - i) % step === 0);
};

const isDisputed = (point) => /disputed/.test(point.options.className || point.className || '');

/** Of one series along an axis: the disputed first, then evenly from the newest; none touches another. */
const chosen = (series) => {
  const pitch = series.xAxis.len / Math.max(1, series.xAxis.categories.length);
  const points = series.points.filter((p) => p && p.y !== null && p.name);
  const taken = [];
  const labels = new Map();
  const put = (point, text, reach) => {
    const at = (point.x + 0.5) * pitch;
    const half = reach / 2;
    if (taken.some(([from, to, owner]) => owner !== point && at - half < to && at + half > from)) return false;
    taken.push([at - half, at + half, point]);
    labels.set(point, text);
    return true;
  };
  const disputed = points.filter(isDisputed);
  disputed.forEach((point) => put(point, '◇', width('◇')));
  disputed.forEach((point) => put(point, point.name, width(point.name)));
  const plain = points.filter((p) => !isDisputed(p));
  const step = Math.ceil(Math.max(0, ...plain.map((p) => width(p.name))) / pitch);
  const last = Math.max(...points.map((p) => p.x));
  plain.filter((p) => (last - p.x) % step === 0).forEach((p) => put(p, p.name, width(p.name)));
  return labels;
};

/**
 * Of columns side by side: the disputed first, then from the newest, each that touches neither another column nor another
 * label. From the options, for the points of the series after this one are not made yet.
 */
const columnLabels = (series, beside) => {
  const labels = new Map();
  const metrics = series.columnMetrics;
  if (!metrics) return labels;
  const pitch = metrics.paddedWidth || metrics.width;
  const category = series.xAxis.len / Math.max(1, series.xAxis.categories.length);
  const mine = beside.indexOf(series);
  const columns = beside.flatMap((one, i) => (one.options.data || [])
    .map((p, x) => ({ key: `${i} ${p?.x ?? x}`, x: p?.x ?? x, y: p?.y ?? null, text: p?.name, order: i,
      disputed: /disputed/.test(p?.className || ''),
      at: ((p?.x ?? x) + 0.5) * category + metrics.offset + (i - mine) * pitch + metrics.width / 2 })))
    .filter((column) => column.y !== null && column.text);
  const written = [];
  columns.sort((a, b) => b.disputed - a.disputed || b.x - a.x || a.order - b.order).forEach((column) => {
    const half = width(column.text) / 2;
    const free = columns.every((o) => o === column || Math.abs(o.at - column.at) >= half + metrics.width / 2)
      && written.every((o) => Math.abs(o.at - column.at) >= half + o.half)
      && column.at - half >= -24 && column.at + half <= series.xAxis.len + 8;
    if (free) {
      written.push({ at: column.at, half });
      labels.set(column.key, column.text);
    }
  });
  return labels;
};

/** The text of a point's label, or null where it has no room: then the tooltip and the table beside it say it. */
window.gongkaiLabel = (context) => {
  const point = context.point || context;
  const { series } = point;
  const text = point.name;
  if (!text) return null;
  const { inverted } = series.chart;
  if (series.type === 'scatter') { // a sign in a number's place
    const pitch = series.xAxis.len / Math.max(1, series.xAxis.categories.length);
    return inverted || width(text) <= pitch ? text : [...text].length > 1 ? '▯' : text;
  }
  const sign = isDisputed(point) ? '◇' : null;
  if (series.options.stacking) {
    const { width: across = 0, height: along = 0 } = point.shapeArgs || {};
    const fits = inverted ? along >= width(text) : along >= 15 && across + 2 >= width(text);
    return fits ? text : sign && along >= 13 ? sign : null;
  }
  if (inverted) return text; // beyond the end of a lying bar there is always room
  const beside = series.chart.series.filter((s) => s.visible && s.type === series.type);
  if (beside.length === 1) return chosen(series).get(point) || null;
  return columnLabels(series, beside).get(`${beside.indexOf(series)} ${point.x}`) || sign;
};
