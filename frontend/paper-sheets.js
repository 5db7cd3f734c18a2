// How a page falls into sheets, known before it is printed: everything but the charts is laid out once as it will stand on
// paper, out of sight; the charts then take the room that is left on their sheet, and at least the greater part of their panel.
const SAFE = 6; // browsers round
const SHEET = ((210 - 24) * 96) / 25.4 - SAFE; // A4 across less the margins of @page, in CSS pixels
const SHARE = 1.55; // of a plot against all that stands around it in its panel: some more than 60 % of the whole
const LOWEST = 190;
const USUAL = 340;
const HIGHEST = 470;
const BAR = 23; // a lying bar with its number

export const PAPER = 1031; // A4 across less its margins, in CSS pixels

// ---- the page as it will stand on paper

const isForPaper = (condition) => {
  if (/\bprint\b/.test(condition)) return true;
  const least = /min-width:\s*(\d+)px/.exec(condition);
  if (least) return Number(least[1]) <= PAPER;
  const most = /max-width:\s*(\d+)px/.exec(condition);
  return most ? Number(most[1]) >= PAPER : matchMedia(condition).matches;
};

const rulesForPaper = (rules) => [...rules].map((rule) => {
  if (rule instanceof CSSImportRule) return rule.styleSheet ? rulesForPaper(rule.styleSheet.cssRules) : '';
  if (rule instanceof CSSMediaRule) return isForPaper(rule.conditionText) ? rulesForPaper(rule.cssRules) : '';
  return rule instanceof CSSPageRule ? '' : rule.cssText;
}).join('\n');

const readable = (sheet) => {
  try {
    return sheet.cssRules;
  } catch (foreign) {
    return [];
  }
};

// Panels in a row are as high as each is by itself, and a chart is given no room yet.
const OWN = '.grid.panels { align-items: start !important; } .house-chart { block-size: 0 !important; min-block-size: 0 !important; }';

const styleOfPaper = () => {
  const style = new CSSStyleSheet();
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => rulesForPaper(readable(sheet)));
  style.replaceSync([...rules, OWN].join('\n'));
  return style;
};

// Without the components: made a second time they would come to life.
const copy = (node, copies) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode();
  const isComponent = node.localName.includes('-');
  const made = isComponent ? document.createElement('span') : node.cloneNode();
  if (isComponent) made.className = node.className;
  made.removeAttribute('id');
  copies.set(node, made);
  made.append(...[...node.childNodes].map((child) => copy(child, copies)));
  return made;
};

const withPageOnPaper = (main, use) => {
  const room = document.createElement('div');
  room.style.cssText = `display: block !important; position: absolute; inset: 0 auto auto 0; inline-size: ${PAPER}px;
    block-size: 0; overflow: hidden; visibility: hidden; contain: strict;`;
  const inside = room.attachShadow({ mode: 'open' });
  inside.adoptedStyleSheets = [styleOfPaper()];
  const copies = new Map();
  inside.append(copy(main, copies));
  document.body.append(room);
  try {
    use((element) => copies.get(element));
  } finally {
    room.remove();
  }
};

// ---- sheets

const isDrawn = (chart) => chart && chart.configuration && chart.configuration.hasRendered;

const isWhole = (copied) => getComputedStyle(copied).breakInside === 'avoid';

const isAlone = (element) => element.matches('.chapter, .appendix');

// What stands below one another, in its order: the panels of a row together.
const blocksOf = (parent, on) => {
  const blocks = [];
  for (const element of parent.children) {
    const place = on(element).getBoundingClientRect();
    if (!place.height && !isAlone(element)) continue;
    if (isAlone(element)) {
      const inner = blocksOf(element, on);
      if (inner.length) blocks.push(...inner.map((block, i) => ({ ...block, begins: i === 0, chapter: element })));
    } else if (element.matches('.grid.panels')) {
      let row = null;
      for (const panel of element.children) {
        const { top, height } = on(panel).getBoundingClientRect();
        if (!row || top > row.top + 1) blocks.push(row = { top, height, panels: [], whole: true });
        const chart = panel.querySelector('vaadin-chart');
        row.panels.push({ rest: height, chart: isDrawn(chart) ? chart : null });
        row.height = Math.max(row.height, height);
        row.whole = row.whole && isWhole(on(panel));
      }
    } else {
      blocks.push({ top: place.top, height: place.height, panels: [], whole: isWhole(on(element)) });
    }
  }
  return blocks;
};

const wordsOf = (chart) => chart.configuration.chartHeight - chart.configuration.plotHeight;

const barsOf = ({ inverted, xAxis, series }) => (inverted ? BAR * xAxis[0].categories.length
  * (series[0].options.stacking ? 1 : series.filter((one) => one.visible).length) : 0);

// How high a row of panels is at least, and where there is room.
const boundsOf = (row) => {
  const charts = row.panels.filter((panel) => panel.chart);
  const high = (plot) => Math.max(...charts.map((panel) => {
    const around = panel.rest + wordsOf(panel.chart);
    return around + Math.max(plot, barsOf(panel.chart.configuration), SHARE * around);
  }));
  return { least: high(LOWEST), usual: high(USUAL), most: high(HIGHEST) };
};

const advance = (blocks, i) => (i + 1 < blocks.length && !blocks[i + 1].begins
  ? Math.max(blocks[i].height, blocks[i + 1].top - blocks[i].top) : blocks[i].height);

/** How high each chart of a page stands on paper, in CSS pixels. Reads the page; leaves it as it is. */
export const heightsOnPaper = (main) => {
  const heights = new Map();
  withPageOnPaper(main, (on) => {
    const blocks = blocksOf(main, on);
    let left = SHEET;
    blocks.forEach((block, i) => {
      if (block.begins) left = SHEET;
      const extra = advance(blocks, i) - block.height;
      let { height } = block;
      if (block.panels.some((panel) => panel.chart)) {
        const { least, usual, most } = boundsOf(block);
        const last = block.chapter ? blocks.findLast((other) => other.chapter === block.chapter) : block;
        const below = last.top + last.height - block.top - block.height;
        if (least > left - below) left = block.chapter ? left : SHEET;
        height = Math.max(least, Math.min(block.chapter ? most : usual, left - below));
        if (block.chapter && height > left - below) height = Math.max(LOWEST, left - below);
        block.panels.filter((panel) => panel.chart).forEach((panel) => heights.set(panel.chart, Math.round(height - panel.rest)));
      } else if (block.whole && height > left) {
        left = SHEET;
      }
      left -= height + extra;
      while (left < 0) left += SHEET;
    });
  });
  return heights;
};
