// What draws charts is a megabyte: a page that shows one names it in its head, and it is run while the page's content is on
// its way, not when that has come.
const library = document.querySelector('link[data-charts]');

if (library) import(/* @vite-ignore */ library.href).catch(() => {}); // the page asks for it once more by itself
