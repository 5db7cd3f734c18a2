// The words and numbers of a chart that depend on its room, which only the browser knows: which places are named, which
// points say their number, and what is said of a place that is pointed at.

/** Near enough to decide whether a text has room: Chinese characters are square, all others narrower. */
const width = (text) => [...String(text)].reduce((sum, c) => sum + (c > '\u2E7F' ? 12 : 7), 4)
  * (document.querySelector('.wall') ? 4 / 3 : 1); // the wall's charts have larger words
const HEIGHT = 16;
const ABOVE = { column: 2, line: 9 };
const BESIDE = 24; // of the plot, over the axis' numbers

// ---- axes

/** Which places on a level axis are named: evenly, as many as have room, the newest always. */
window.gongkaiTicks = (axis) => {
  const names = axis.categories || [];
  if (!names.length || !axis.len || axis.chart.inverted) return undefined;
  const pitch = axis.len / names.length;
  const widest = Math.max(...names.map(width)) + 6;
  const step = [1, 2, 3, 4, 6, 12].find((n) => n * pitch >= widest) || Math.ceil(widest / pitch);
  return names.map((_, i) => i).filter((i) => (names.length - 1 - i) % step === 0);
};

/** The numbers at the axis of amounts: evenly, from none above the least, none above what is drawn, and of a rate none above 100. */
window.gongkaiAmounts = (axis) => {
  const { tickInterval: step, min, max, options, dataMax } = axis;
  if (!step || !Number.isFinite(min)) return undefined;
  const top = options.allowDecimals ? Math.min(max, Math.max(100, dataMax || 0))
    : Math.max(dataMax || 0, options.softMax > 1 ? options.softMax / 1.14 : 0);
  const found = [];
  for (let i = Math.floor(min / step + 1e-9); i * step <= top + step * 1e-6; i += 1) {
    found.push(Number((i * step).toPrecision(12)));
  }
  return found.length ? found : [min];
};

window.gongkaiAmount = (value, size, sign) => (value / size).toLocaleString('en-US', { maximumFractionDigits: 3 })
  + (value ? sign : '');

// ---- the numbers at points

const isDisputed = (options) => /disputed/.test(options.className || '');
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Every point of upright columns or of lines with the room of its number; from the options, as most points are not made yet. */
const places = (series, all) => {
  const { xAxis, yAxis, columnMetrics } = series;
  const category = xAxis.len / Math.max(1, xAxis.categories.length);
  const mine = all.indexOf(series);
  return all.flatMap((one, order) => (one.options.data || [])
    .filter((item) => item && item.name && item.y !== null && item.y !== undefined)
    .map((item) => {
      const column = one.type === 'column' && columnMetrics;
      const half = column ? columnMetrics.width / 2 : 0;
      const at = (item.x + 0.5) * category + (column ? columnMetrics.offset + half
        + (order - mine) * (columnMetrics.paddedWidth || columnMetrics.width) : 0);
      const y = yAxis.toPixels(item.y, true);
      return { order, x: item.x, y: item.y, text: item.name, disputed: isDisputed(item.options || item), at, height: y,
        above: ABOVE[one.type] ?? 2,
        column: column ? { left: at - half, right: at + half, top: y, bottom: yAxis.len } : null };
    }));
};

const room = (place, text) => ({ left: place.at - width(text) / 2, right: place.at + width(text) / 2,
  top: place.height - place.above - HEIGHT, bottom: place.height - place.above });

/**
 * All numbers where all have room. Else, as a choice by chance would say nothing: what is disputed, then of each series the
 * newest, then the largest. None touches a column or another number.
 */
const chosen = (series, all) => {
  const found = places(series, all);
  const columns = found.filter((place) => place.column);
  const written = [];
  const labels = new Map();
  const put = (place, text) => {
    const box = room(place, text);
    const free = box.left >= -BESIDE && box.right <= series.xAxis.len + series.chart.marginRight
      && columns.every((other) => other === place || !meet(box, other.column)) && written.every((other) => !meet(box, other));
    if (free) {
      written.push(box);
      labels.set(`${place.order} ${place.x}`, text);
    }
    return free;
  };
  if (found.every((place) => put(place, place.text))) return labels;
  written.length = 0;
  labels.clear();
  const marked = [];
  found.filter((place) => place.disputed).forEach((place) => {
    const text = [place.text, '◇'].find((words) => put(place, words));
    const box = room(place, text ?? '◇');
    // where another one's mark stands: that one stands for both, and each column has its own hatching
    if (text === undefined && marked.some((other) => meet(box, other))) labels.set(`${place.order} ${place.x}`, null);
    else marked.push(box);
  });
  const said = (choose) => all.forEach((_, order) => {
    const own = found.filter((place) => place.order === order);
    const place = own.length && own.reduce(choose);
    if (place && !labels.has(`${order} ${place.x}`)) put(place, place.text);
  });
  said((a, b) => (b.x > a.x ? b : a));
  said((a, b) => (b.y >= a.y ? b : a));
  return labels;
};

const plans = new WeakMap();

const plan = (series, all) => {
  const { chart, yAxis, xAxis, columnMetrics } = series;
  const stamp = [chart.plotWidth, chart.plotHeight, yAxis.min, yAxis.max, xAxis.len, columnMetrics?.width,
    ...all.map((one) => one.index)].join();
  const known = plans.get(chart);
  if (known?.stamp === stamp) return known.labels;
  const labels = chosen(series, all);
  plans.set(chart, { stamp, labels });
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
  const sign = isDisputed(point.options) ? '◇' : null;
  if (series.options.stacking) {
    const { width: across = 0, height: along = 0 } = point.shapeArgs || {};
    const fits = inverted ? along >= width(text) : along >= 15 && across + 2 >= width(text);
    return fits ? text : sign && along >= 13 ? sign : null;
  }
  if (inverted) return text; // beyond the end of a lying bar there is always room
  const all = series.chart.series.filter((s) => s.visible && s.type === series.type);
  const planned = plan(series, all).get(`${all.indexOf(series)} ${point.x}`);
  return planned === undefined ? sign : planned;
};

// ---- what is pointed at

/** Everything of one place, below its name; of lying bars the one bar, of a sign what it stands for. */
window.gongkaiTooltip = (context) => {
  const point = context.points ? context.points[0].point || context.points[0] : context.point || context;
  const { chart } = point.series;
  const x = Math.round(point.x);
  const head = `<span class="highcharts-header">${chart.xAxis[0].categories[x]}</span>`;
  if (point.series.type === 'scatter') return `${head}<br/>${point.description}`;
  const shown = context.points ? chart.series.filter((s) => s.visible && s.type !== 'scatter') : [point.series];
  const lines = shown.map((series) => {
    const item = (series.options.data || []).find((one) => one && one.x === x);
    return item && item.description
      ? `<span class="highcharts-color-${series.colorIndex}">●</span> ${series.name}: <b>${item.description}</b>` : null;
  });
  return [head, ...lines.filter(Boolean)].join('<br/>');
};
