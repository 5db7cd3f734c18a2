// What draws charts is a megabyte: a page that shows one names it in its head, and it is run while the page's content is on
// its way, not when that has come. The first chart of a document makes the browser look at every element's style once more;
// one that is gone before it is drawn lets that happen while the document is empty.
if (document.querySelector('link[data-charts]')) {
  import('@vaadin/charts/src/vaadin-chart.js')
    .then(() => {
      const first = document.createElement('vaadin-chart');
      first.hidden = true;
      document.body.append(first);
      first.remove();
    })
    .catch(() => {}); // the page asks for it once more by itself
}
