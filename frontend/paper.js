// What style alone cannot do for paper, done before printing and undone after: a chart is drawn anew at the width it will
// have there, so that its type keeps its size; the table behind a chart is printed too where the chart has no room for all
// of its numbers; a table that is wider than the paper goes on below itself, its first column repeated.
import { PAPER, heightsOnPaper } from './paper-sheets.js';
import { drawAllNow } from './chart.js';
import { completeNow } from './table-rest.js';

const GAP = 12;
const FRAME = 34; // a panel's padding and border
const SHORT_WORD = 8;
const WIDE_SIGN = 10; // of a small table, and
const NARROW_SIGN = 5.6;
const CELL = 6;
const NAMES = 96;
const SMALLER = 0.74; // the type and padding of a wide table on paper against the screen's

const sheet = new CSSStyleSheet();
sheet.replaceSync(`@media print {
  .highcharts-container, svg.highcharts-root { inline-size: 100% !important; block-size: 100% !important; }
  [id^="highcharts-screen-reader"], .highcharts-announcer-container, .highcharts-a11y-proxy-container-before,
  .highcharts-a11y-proxy-container-after, .highcharts-tooltip { display: none !important; }
}`);

const isHalf = (panel) => panel && panel.parentElement.matches('.grid.panels') && !panel.matches('.wide');

const widthOnPaper = (chart) => (isHalf(chart.closest('.panel')) ? (PAPER - GAP) / 2 : PAPER) - FRAME;

// Panels stand in pairs; the one that is left over has the row to itself.
const widenTheLast = (grid, undo) => {
  const halves = [...grid.children].filter(isHalf);
  if (halves.length % 2 === 0) return;
  halves.at(-1).classList.add('wide');
  undo.push(() => halves.at(-1).classList.remove('wide'));
};

// A label without room is not made, or a sign stands in its place, or it is made invisible or moved out of sight.
const isSaid = (point) => {
  const label = point.dataLabel && point.dataLabel.element;
  return label && label.textContent.replaceAll('\u200b', '').trim() === point.name.trim()
    && label.getAttribute('visibility') !== 'hidden' && label.getAttribute('opacity') !== '0'
    && !(label.getAttribute('transform') ?? '').includes('-9999');
};

const saysAll = (chart) => chart.series.filter((series) => series.visible)
  .every((series) => series.points.every((point) => !point || !point.name || isSaid(point)));

// At the width it will have, so that it is known how much room its words take and which of its numbers are said.
const drawAcross = (element, undo) => {
  const chart = element.configuration;
  const root = element.shadowRoot;
  if (!chart || !root || !chart.hasRendered) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const panel = element.closest('.panel');
  const place = element.parentElement;
  const onScreen = place.style.height;
  undo.push(() => {
    place.style.height = onScreen;
    chart.setSize(null, null, false);
  });
  const width = widthOnPaper(element);
  chart.setSize(width, chart.chartHeight, false);
  if (panel && !panel.closest('.chapter') && !saysAll(chart)) {
    panel.classList.add('with-table');
    undo.push(() => panel.classList.remove('with-table'));
    completeNow(panel.querySelector('.as-table .table-scroll'));
    const table = panel.querySelector('.as-table table');
    if (table) lay(table, width, undo);
  }
};

const drawHigh = (element, height) => {
  element.parentElement.style.height = `${height}px`;
  element.configuration.setSize(widthOnPaper(element), height, false);
};

const keepColumns = (table, kept, from, to) => {
  const part = table.cloneNode(true);
  for (const row of part.rows) {
    let column = 0;
    for (const cell of [...row.cells]) {
      const first = column;
      column += cell.colSpan;
      if (cell.colSpan > 1 && first === 0) {
        cell.colSpan = kept + to - from; // a heading over the whole row
      } else if (first >= kept && (first < from || first >= to)) {
        cell.remove();
      }
    }
  }
  part.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return part;
};

// The narrowest that a table can be, and what of it the columns take that are repeated.
const measure = (table, kept) => {
  const { width, inlineSize } = table.style;
  table.style.width = 'min-content';
  const size = (cells) => cells.reduce((sum, cell) => sum + cell.offsetWidth, 0);
  const cells = [...table.rows[0].cells];
  const found = { head: size(cells.slice(0, kept)), others: size(cells.slice(kept)), shown: table.offsetWidth > 0 };
  table.style.width = width;
  table.style.inlineSize = inlineSize;
  return found;
};

const replaceOnPaper = (table, parts, undo) => {
  const below = document.createElement('div');
  below.className = 'paper-parts';
  below.append(...parts);
  table.after(below);
  table.classList.add('in-parts');
  undo.push(() => {
    below.remove();
    table.classList.remove('in-parts');
  });
};

const continueBelow = (table, undo) => {
  if (!table.rows.length) return;
  const columns = table.rows[0].cells.length;
  const kept = table.matches('.figures') ? 2 : 1;
  const { head, others, shown } = measure(table, kept);
  const room = PAPER / SMALLER - head;
  if (!shown || others <= room || columns <= kept + 1) return;
  const each = Math.ceil((columns - kept) / Math.ceil(others / room));
  const parts = [];
  for (let from = kept; from < columns; from += each) {
    parts.push(keepColumns(table, kept, from, Math.min(from + each, columns)));
  }
  replaceOnPaper(table, parts, undo);
};

// Years and months lie along the paper: one row for each series, as many tables below each other as it takes.
const lengthOf = (words) => [...words.trim()]
  .reduce((sum, sign) => sum + (sign > '\u2e7f' ? WIDE_SIGN : NARROW_SIGN), CELL);

const lay = (table, width, undo) => {
  const rows = [...table.rows];
  const heads = rows.slice(1).map((row) => row.cells[0].textContent.trim());
  if (heads.length <= rows[0].cells.length || heads.some((words) => words.length > SHORT_WORD)) return;
  const widest = Math.max(...rows.slice(1).flatMap((row) => [...row.cells]
    .map((cell) => lengthOf((cell.querySelector('button, span') ?? cell).textContent))));
  const pieces = Math.ceil((heads.length * widest) / (width - NAMES));
  const each = Math.ceil(heads.length / pieces);
  const parts = [];
  for (let from = 1; from < rows.length; from += each) {
    const some = rows.slice(from, from + each);
    const part = table.cloneNode(false);
    part.append(document.createElement('thead'), document.createElement('tbody'));
    [...rows[0].cells].forEach((_, column) => {
      const row = (column ? part.tBodies[0] : part.tHead).insertRow();
      [rows[0], ...some].forEach((from, at) => {
        const cell = document.createElement(column && at ? 'td' : 'th');
        cell.append(...[...from.cells[column].childNodes].map((node) => node.cloneNode(true)));
        row.append(cell);
      });
    });
    parts.push(part);
  }
  replaceOnPaper(table, parts, undo);
};

// The licence banner of the chart component, where there is one and nobody closed it: it is given room at the end.
const hasBanner = () => document.elementFromPoint(innerWidth / 2, innerHeight - 8) === document.body;

// Each sheet says in its margin what it is of, of when, and which sheet of how many; where a browser cannot write there, the
// first sheet says so in its head.
const quoted = (text) => `"${text.replaceAll('\\', '').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
const RUNNING = 'font-size: 10px; color: #55606f; white-space: nowrap;';
const runningHeads = (undo) => {
  const scope = document.querySelector('.paper-scope');
  if (!scope || !('CSSMarginRule' in window)) return;
  const style = document.createElement('style');
  style.textContent = `@page {
    @top-left { content: ${quoted(document.title)}; ${RUNNING} }
    @top-right { content: ${quoted(scope.textContent)}; ${RUNNING} }
    @bottom-left { content: ${quoted(document.querySelector('.paper-read')?.textContent.replace(/^[ ·]+|[ ·]+$/g, '') ?? '')}; ${RUNNING} } }`;
  document.head.append(style);
  document.documentElement.classList.add('has-running-heads');
  undo.push(() => {
    style.remove();
    document.documentElement.classList.remove('has-running-heads');
  });
};

// In a step of its own: a chart that has been put into its place is drawn when the step before has ended.
addEventListener('beforeprint', drawAllNow);

let undo = [];
addEventListener('beforeprint', () => {
  if (undo.length) return;
  if (hasBanner()) {
    document.documentElement.classList.add('above-banner');
    undo.push(() => document.documentElement.classList.remove('above-banner'));
  }
  runningHeads(undo);
  document.querySelectorAll('.grid.panels').forEach((grid) => widenTheLast(grid, undo));
  document.querySelectorAll('.paper-address').forEach((place) => { place.textContent = decodeURI(location.href); });
  document.querySelectorAll('vaadin-chart').forEach((chart) => drawAcross(chart, undo));
  // what is folded away stays so, of all else paper has every row
  document.querySelectorAll('.table-scroll').forEach((scroll) => {
    if (!scroll.closest('details:not([open])')) completeNow(scroll);
  });
  document.querySelectorAll('.table-scroll > table').forEach((table) => continueBelow(table, undo));
  const main = document.querySelector('main');
  if (main) heightsOnPaper(main).forEach((height, chart) => drawHigh(chart, height));
});
addEventListener('afterprint', () => {
  undo.forEach((step) => step());
  undo = [];
});
