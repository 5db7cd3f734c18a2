// Long tables come in parts, and those in a closed disclosure when it is opened: what is not there yet is asked for when the
// line that says so comes near the window, when its button is pressed, and before printing, for paper has all of it.
const NEAR = '600px 0px';

const restOf = (scroll) => scroll.querySelector(':scope > .table-rest');

const address = (scroll, all) => `${scroll.getAttribute('data-rest')}?from=${restOf(scroll).dataset.from}${all ? '&all' : ''}`;

const put = (scroll, html) => {
  const rest = restOf(scroll);
  const focused = rest.contains(document.activeElement);
  if (rest.dataset.from === '0') {
    scroll.innerHTML = html;
  } else {
    const template = document.createElement('template');
    template.innerHTML = html;
    const table = scroll.querySelector(':scope > table');
    table.tBodies[table.tBodies.length - 1].after(...template.content.querySelector('table').tBodies);
    const left = template.content.querySelector('.table-rest');
    if (left) rest.replaceWith(left);
    else rest.remove();
  }
  watch(scroll);
  // whoever came to the button by the keyboard, and made it come near by that, stays where he was
  if (focused) (restOf(scroll)?.querySelector('button') ?? scroll).focus({ preventScroll: true });
};

const load = async (scroll, all) => {
  if (!restOf(scroll)) return;
  if (scroll.ariaBusy === 'true') {
    if (all) scroll.allAfterwards = true; // pressed while a part is on its way
    return;
  }
  scroll.ariaBusy = 'true';
  try {
    const answer = await fetch(address(scroll, all));
    if (answer.ok && restOf(scroll)) put(scroll, await answer.text()); // else its button is still there
  } finally {
    scroll.ariaBusy = null;
    watch(scroll);
    if (scroll.allAfterwards) {
      scroll.allAfterwards = false;
      load(scroll, true);
    }
  }
};

const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
  near.unobserve(target);
  load(target.parentElement, false);
}), { rootMargin: NEAR, scrollMargin: NEAR }); // of the window, and of a table that scrolls in a window of its own

const watch = (scroll) => {
  const rest = restOf(scroll);
  if (!rest || rest.watched) return;
  rest.watched = true;
  near.observe(rest);
  rest.querySelector('button').addEventListener('click', () => load(scroll, true));
};

/** All of a table at once, before the function returns: a browser does not wait while it prints. */
export const completeNow = (scroll) => {
  if (!scroll || !restOf(scroll)) return;
  const request = new XMLHttpRequest();
  request.open('GET', address(scroll, true), false);
  try {
    request.send();
  } catch (gone) {
    return; // then paper says, as the screen does, how much is not there
  }
  if (request.status === 200) put(scroll, request.responseText);
};

window.gongkaiTableRest = watch;

/** Pushes what scrolls sideways to its end, also when it comes into sight only later or the page's width changes. */
window.gongkaiTableFromTheEnd = (scroll) => {
  let moved = false;
  const end = () => {
    if (!moved) scroll.scrollLeft = scroll.scrollWidth;
  };
  const stay = () => { moved = true; };
  scroll.addEventListener('pointerdown', stay, { once: true });
  scroll.addEventListener('wheel', stay, { once: true, passive: true });
  scroll.addEventListener('keydown', stay, { once: true });
  new ResizeObserver(end).observe(scroll);
  new MutationObserver(end).observe(scroll, { childList: true, subtree: true }); // rows that come later may be wider
  requestAnimationFrame(end);
};
