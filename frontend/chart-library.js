// What draws charts is a megabyte: a page that shows one names it in its head, and it is run as soon as the page's content
// has been asked for, not when that has come.
const library = document.querySelector('link[data-charts]');

const isAsked = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive);

if (library) {
  const waiting = setInterval(() => {
    if (!isAsked()) return;
    clearInterval(waiting);
    import(/* @vite-ignore */ library.href).catch(() => {}); // the page asks for it once more by itself
  }, 4);
}
