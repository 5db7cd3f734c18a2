// A chart as a picture, made here in the browser: nothing is sent anywhere. The styles that a chart takes from the page are
// written into a copy of its drawing, in the light scheme, for it will stand on paper or in a document.
import { drawn } from './chart.js';

const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'opacity', 'visibility', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric',
  'text-anchor', 'dominant-baseline'];
const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 24;

const still = new CSSStyleSheet();
still.replaceSync('* { transition: none !important; }');

// Only browsers understand color(srgb …), which mixed colours are computed to; every program understands rgb().
const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const plain = (value) => {
  if (!/^(color|oklch|oklab|lab|lch)\(/.test(value)) return value;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = value;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
  return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
};

const inline = (from, to) => {
  const style = getComputedStyle(from);
  if (style.display === 'none' || from.classList.contains('highcharts-title')) {
    to.remove();
    return;
  }
  const children = [...to.children];
  [...from.children].forEach((child, i) => inline(child, children[i]));
  STYLES.forEach((name) => {
    const value = style.getPropertyValue(name);
    if (value) to.style.setProperty(name, plain(value));
  });
  if (from.localName === 'text' && style.paintOrder.startsWith('stroke') && style.stroke !== 'none') {
    // an outline below the letters, as two texts: few programs but browsers know paint-order
    to.before(to.cloneNode(true));
    [to, ...to.querySelectorAll('*')].forEach((letters) => letters.style.setProperty('stroke', 'none'));
  }
  ['class', 'tabindex', 'role', 'aria-label', 'aria-hidden'].forEach((name) => to.removeAttribute(name));
};

const element = (name, attributes, text) => {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  return made;
};

const lines = (text, font, width) => {
  pixel.font = font;
  const found = [''];
  for (const word of text.match(/[\x21-\u2e7f]+|\s+|./gu) ?? []) {
    const longer = found.at(-1) + word;
    if (pixel.measureText(longer).width > width && found.at(-1).trim()) {
      found.push(word.trim());
    } else {
      found[found.length - 1] = longer;
    }
  }
  return found;
};

const picture = (chart, title, about) => {
  const drawing = chart.shadowRoot.querySelector('svg.highcharts-root');
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const page = document.documentElement.style;
  const scheme = page.getPropertyValue('color-scheme');
  const sheets = chart.shadowRoot.adoptedStyleSheets;
  const copy = drawing.cloneNode(true);
  let look;
  try {
    chart.shadowRoot.adoptedStyleSheets = [...sheets, still];
    page.setProperty('color-scheme', 'light');
    inline(drawing, copy);
    const of = getComputedStyle(document.body);
    look = { family: of.fontFamily, text: plain(of.color), quiet: plain(getComputedStyle(chart).color) };
  } finally {
    page.setProperty('color-scheme', scheme);
    chart.shadowRoot.adoptedStyleSheets = sheets;
  }
  const whole = element('svg', { xmlns: SVG });
  whole.append(element('title', {}, title));
  const ground = element('rect', { width: '100%', height: '100%', fill: '#ffffff' });
  whole.append(ground);
  let y = EDGE;
  const write = (text, size, weight, step) => lines(text, `${weight} ${size}px ${look.family}`, width).forEach((line) => {
    y += step;
    whole.append(element('text', { x: EDGE, y: y - step * 0.25, 'font-size': size, 'font-weight': weight,
      'font-family': look.family, fill: look.text }, line));
  });
  write(title, 16, 600, 24);
  y += 8;
  copy.setAttribute('x', EDGE);
  copy.setAttribute('y', y);
  whole.append(copy);
  y += height + 8;
  about.forEach((line) => write(line, 12, 400, 18));
  whole.setAttribute('width', width + 2 * EDGE);
  whole.setAttribute('height', y + EDGE);
  whole.setAttribute('viewBox', `0 0 ${width + 2 * EDGE} ${y + EDGE}`);
  return { text: new XMLSerializer().serializeToString(whole), width: width + 2 * EDGE, height: y + EDGE };
};

const save = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

// What the signs on the time axis stand for is written below the chart on the page, and so in the picture.
const notes = (panel) => [...panel.querySelectorAll('.axis-notes li')]
  .map((note) => [...note.children].map((part) => part.textContent).join(' '));

const download = async (panel, bar, kind) => {
  const answer = await fetch(`${bar.getAttribute('data-file')}?as=PICTURE`);
  const chart = await drawn(panel.querySelector('.house-chart'));
  if (!answer.ok || !chart) return;
  const about = await answer.json();
  const { text, width, height } = picture(chart, about.title, [...notes(panel), ...about.lines]);
  const svg = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  if (kind === 'SVG') {
    save(svg, `${about.name}.svg`);
    return;
  }
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((png) => save(png, `${about.name}.png`), 'image/png');
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('.download-bar [data-picture]');
  if (button) download(button.closest('.panel'), button.closest('.download-bar'), button.getAttribute('data-picture'));
});
