// The house style inside a chart. Custom properties (styles/gongkai.css) carry the colours; this carries the shapes.
// A disputed point is hatched by its outline, so that it is told apart without colour.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .highcharts-title { display: none; }
  .highcharts-root, .highcharts-root text { font-family: inherit; font-variant-numeric: tabular-nums; }
  .highcharts-axis-labels text, .highcharts-legend-item > text { font-size: 12px; font-weight: 400; }
  .highcharts-data-label text { stroke: none; font-size: 12px; font-weight: 500; fill: var(--gk-text-2); }
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
  .highcharts-plot-line-label, .highcharts-plot-band-label { fill: var(--gk-text-2); font-size: 11px; }
  .highcharts-plot-band.gap { fill: var(--gk-gap); fill-opacity: 1; }
  .highcharts-no-data text { fill: var(--gk-text-2); font-size: 14px; font-weight: 400; }
`);
window.gongkaiChartStyle = (chart) => {
  const root = chart.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
};
