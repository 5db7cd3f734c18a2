// Keeps the time of a wall display. Nobody stands before it: whatever happens to the server, it goes on by itself.
const HEALTH = 'actuator/health';
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const serving = async () => {
  try {
    return (await fetch(HEALTH, { cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
};

// A page that is loaded while the server goes away again would be the browser's own error page, with no way back.
const comeBack = async () => {
  while (!(await serving())) await wait(3000);
  location.reload();
};

const turned = async (wall, before) => {
  for (let i = 0; i < 40; i++) {
    if (wall.getAttribute('data-turn') !== before) return true;
    await wait(250);
  }
  return false;
};

window.gongkaiWall = (wall, seconds, pause, goOn, paused, lost) => {
  const button = wall.querySelector('.wall-hold');
  const state = wall.querySelector('.wall-state');
  let held = false;

  const hold = () => {
    held = !held;
    button.textContent = held ? goOn : pause;
    state.textContent = held ? paused : '';
  };
  wall.addEventListener('click', (event) => {
    if (event.target.closest('.wall-hold') || !event.target.closest('button, a, summary')) hold();
  });
  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest?.('button, a, summary')) return;
    if (event.key === ' ' || event.key === 'p') {
      event.preventDefault();
      hold();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      wall.$server.turn(event.key === 'ArrowRight' ? 1 : -1);
    }
  };
  document.addEventListener('keydown', onKey);

  (async () => {
    for (;;) {
      await wait(seconds * 1000);
      if (!wall.isConnected) break;
      if (await serving()) {
        const before = wall.getAttribute('data-turn');
        wall.$server.turn(held ? 0 : 1);
        if (await turned(wall, before)) continue;
      }
      wall.classList.add('is-lost');
      state.textContent = lost;
      await comeBack(); // a server that was started anew no longer knows this page
      return;
    }
    document.removeEventListener('keydown', onKey);
  })();
};
