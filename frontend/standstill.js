// The server keeps its last answer to a page, in case that it got lost: for a tab that stands open all day the whole page once
// more. When nothing has been asked for a while, something small is.
const WHILE = 8000;
let timer;

window.gongkaiStandstill = (page) => {
  clearTimeout(timer);
  timer = setTimeout(() => page.isConnected && page.$server.stand().catch(() => {}), WHILE);
};
