// A chart is drawn when it comes near the window, or for paper, which has all of them. Until then its place stands there with
// its name and its height, so that nothing moves when it is drawn and whoever cannot see it finds it all the same.
import './chart-style.js';
import './table-rest.js';

const NEAR = '500px 0px';

const isDrawn = (place) => place.querySelector(':scope > vaadin-chart') !== null;

const put = (place, { options, below }) => {
  if (isDrawn(place)) return;
  if (below) {
    const rest = document.createElement('div');
    rest.className = 'below-chart';
    rest.innerHTML = below;
    place.closest('.panel').append(rest);
    window.gongkaiTableRest(rest.querySelector('.table-scroll'));
  }
  options.series.forEach(({ data }) => data.forEach((point) => { if (point) point.description ??= point.name; }));
  const chart = document.createElement('vaadin-chart');
  chart.updateConfiguration(options, true);
  ['role', 'aria-label'].forEach((name) => { // one of both is the figure
    chart.setAttribute(name, place.getAttribute(name));
    place.removeAttribute(name);
  });
  if (document.activeElement === place) place.tabIndex = -1; // whoever came to it by the keyboard stays where he was
  else place.removeAttribute('tabindex');
  chart.addEventListener('point-click', ({ detail: { originalEvent: { point } } }) => {
    if (!point?.options.id) return;
    place.setAttribute('data-point', point.options.id);
    place.dispatchEvent(new CustomEvent('chart-point'));
    place.removeAttribute('data-point');
  });
  place.append(chart);
  window.gongkaiChartStyle(chart);
};

const frame = () => new Promise(requestAnimationFrame);

let first;

/** Until the chart that came with the page has been painted. */
const firstSeen = async () => {
  while (first?.isConnected && !first.configuration?.hasRendered) await frame();
  await frame();
  await frame();
};

const address = (place) => place.getAttribute('data-chart');

const load = (place) => {
  if (isDrawn(place)) return Promise.resolve();
  place.asked ??= fetch(address(place)).then(async (answer) => {
    if (answer.ok) put(place, await answer.json());
  }).catch(() => {}).finally(() => {
    place.asked = undefined;
    if (isDrawn(place) || !place.isConnected) return;
    place.patience = Math.min((place.patience ?? 1000) * 2, 60_000); // less and less often where it does not come
    setTimeout(() => near.observe(place), place.patience);
  });
  return place.asked;
};

const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
  near.unobserve(target);
  target.ariaBusy = 'true';
  firstSeen().then(() => load(target)).finally(() => { target.ariaBusy = null; });
}), { rootMargin: NEAR, scrollMargin: NEAR });

const placesToCome = () => [...document.querySelectorAll('.house-chart[data-chart]')].filter((place) => !isDrawn(place));

/** Begins to draw every chart of the page before the function returns: a browser does not wait while it prints. */
export const drawAllNow = () => placesToCome().forEach((place) => {
  const request = new XMLHttpRequest();
  request.open('GET', address(place), false);
  try {
    request.send();
  } catch (gone) {
    return; // then its place stays empty, as on the screen
  }
  if (request.status === 200) put(place, JSON.parse(request.responseText));
});

/** The chart of a place once it is drawn. */
export const drawn = async (place) => {
  if (!isDrawn(place)) await load(place);
  const chart = place.querySelector(':scope > vaadin-chart');
  while (chart && chart.isConnected && !chart.configuration?.hasRendered) await new Promise(requestAnimationFrame);
  return chart;
};

window.gongkaiChart = (place, content) => {
  if (content) {
    put(place, content);
    first = place.querySelector(':scope > vaadin-chart');
  } else if (!isDrawn(place)) {
    place.tabIndex = 0; // nothing else in it could be come to
    near.observe(place);
  }
};
