// The house style inside a chart. Custom properties (styles/gongkai.css) carry the colours; this carries the shapes.
// No colour carries a meaning alone: a series has rings, or a dash, of its own, a disputed point a dashed outline. On paper,
// and for who chose so, patterns stand in the place of rings: they are stronger, but too loud for a screen.
import './chart-words.js';

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
// below the end of a column, each from where and how thick
const RINGS = [null, [[3, 2]], [[3, 1.5], [7, 1.5]], [[3, 1.5], [6.5, 1.5], [10, 1.5]], [[3, 5]], [[3, 1.5], [7, 4]],
  [[2, 1.5], [5, 1]], [[3, 4], [9, 2]]];
const DASHES = ['none', '8 3', '2 3', '8 3 2 3', '12 4', '5 5', '1 4', '12 3 2 3 2 3'];
const filled = (i, kind) => `.highcharts-column-series.highcharts-color-${i} .highcharts-point,
  .highcharts-bar-series.highcharts-color-${i} .highcharts-point,
  .highcharts-legend-item.highcharts-column-series.highcharts-color-${i} .highcharts-point,
  .highcharts-legend-item.highcharts-bar-series.highcharts-color-${i} .highcharts-point { fill: url(#gk-${kind}-${i}); }`;
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
  .highcharts-data-label.disputed-inside text { fill: var(--gk-warning-text); font-weight: 600; stroke: var(--gk-surface); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
  .highcharts-data-label.inside-label text { fill: var(--gk-on-series); font-weight: 600; }
  .disputed-label text { fill: var(--gk-warning-text); font-weight: 600; }
  .highcharts-point { cursor: pointer; }
  .highcharts-plot-line.form-break { stroke: var(--gk-text-3); stroke-dasharray: 3 3; stroke-width: 1px; }
  .highcharts-plot-line.axis-note { stroke: var(--gk-text-3); stroke-dasharray: 1 3; stroke-width: 1.5px; }
  .highcharts-plot-line-label, .highcharts-plot-band-label { fill: var(--gk-text-2); font-size: 11px; }
  .highcharts-plot-band.gap { fill: var(--gk-gap); fill-opacity: 1; }
  .highcharts-no-data text { fill: var(--gk-text-2); font-size: 14px; font-weight: 400; }
  .gk-fills path, .gk-fills circle { fill: none; stroke: var(--gk-surface); stroke-opacity: 0.34; stroke-width: 1.4px; }
  .gk-fills .ring { fill: var(--gk-surface); stroke: none; }
  .gk-fills circle, .gk-fills .solid { fill: var(--gk-surface); fill-opacity: 0.34; stroke: none; }
  ${FILLS.map((fill, i) => `
    .gk-fill-${i} rect, .gk-ring-${i} .ground { fill: var(--_color-${i}); stroke: none; }
    .highcharts-data-label-color-${i}.inside-label text { stroke: var(--_color-${i}); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
    .highcharts-line-series.highcharts-color-${i} .highcharts-graph { stroke-dasharray: ${DASHES[i]}; }
    ${fill ? filled(i, 'ring') : ''}
  `).join('')}
  @media print { ${FILLS.map((fill, i) => (fill ? filled(i, 'fill') : '')).join('')} }
`);
const patterned = new CSSStyleSheet();
patterned.replaceSync(FILLS.map((fill, i) => (fill ? filled(i, 'fill') : '')).join(''));

// In the drawing itself, so that a picture that is taken along has them too.
const patterns = (root) => {
  const svg = root.querySelector('svg.highcharts-root');
  if (!svg || svg.querySelector('.gk-fills')) return !!svg;
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  defs.setAttribute('class', 'gk-fills');
  defs.innerHTML = FILLS.map((fill, i) => (fill ? `<pattern id="gk-fill-${i}" class="gk-fill-${i}" width="8" height="8"
    patternUnits="userSpaceOnUse"><rect width="8" height="8"/>${fill}</pattern><pattern id="gk-ring-${i}" class="gk-ring-${i}"
    width="1" height="1" patternUnits="objectBoundingBox"><rect class="ground" width="4000" height="4000"/>${RINGS[i].map(
    ([from, thick]) => `<rect class="ring" y="${from}" width="4000" height="${thick}"/>`).join('')}</pattern>` : '')).join('');
  svg.prepend(defs);
  return true;
};

const arePatternsChosen = () => /(?:^|; )gongkai-patterns=on/.test(document.cookie);

const dress = (root) => {
  const others = root.adoptedStyleSheets.filter((one) => one !== sheet && one !== patterned);
  root.adoptedStyleSheets = [...others, sheet, ...(arePatternsChosen() ? [patterned] : [])];
};

addEventListener('gongkai-patterns', () => document.querySelectorAll('vaadin-chart')
  .forEach((chart) => chart.shadowRoot && dress(chart.shadowRoot)));

const NEAR = 12; // pixels

// What is drawn under the pointer; a line's points only stand near it.
const pointAt = (drawn, event) => {
  const under = drawn.pointer.getPointFromEvent(event);
  if (under && under.series) return under;
  const { chartX, chartY } = drawn.pointer.normalize(event);
  const away = (point) => Math.hypot(drawn.plotLeft + point.plotX - chartX, drawn.plotTop + point.plotY - chartY);
  const near = drawn.series.filter((series) => series.visible && series.type === 'line').flatMap((series) => series.points)
    .filter((point) => point && Number.isFinite(point.plotY) && away(point) <= NEAR);
  return near.length ? near.reduce((a, b) => (away(b) < away(a) ? b : a)) : null;
};

window.gongkaiChartStyle = (chart) => {
  const root = chart.shadowRoot;
  if (!root) return;
  dress(root);
  // With one tooltip for all series of a place, the point that counts as pointed at may be another series', or none yet
  // when a click follows the first movement at once: the click is on what is drawn under it.
  root.addEventListener('click', (event) => {
    const point = chart.configuration && pointAt(chart.configuration, event);
    if (point) point.onMouseOver(event);
  }, true);
  chart.addEventListener('chart-load', () => patterns(root));
  chart.addEventListener('chart-redraw', () => patterns(root));
  let tries = 0;
  const draw = () => patterns(root) || ++tries > 300 || requestAnimationFrame(draw);
  draw();
};
