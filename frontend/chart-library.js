// What draws charts is a megabyte: a page that shows one names it in its head, so it is there early. It is run when the
// browser has nothing else to do: the framework's client waits 50 ms before it asks for the page's content, and then for the
// answer. Run at once it would hold up the asking; run with the content, the drawing.
const library = () => import('@vaadin/charts/src/vaadin-chart.js').catch(() => {}); // the page asks for it once more by itself

if (document.querySelector('link[data-charts]')) {
  if (window.requestIdleCallback) requestIdleCallback(library, { timeout: 1000 });
  else setTimeout(library, 20); // Safari
}
