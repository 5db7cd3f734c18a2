// What a page offers to the mouse, and what a click on it changed. Read by ControlsIT as one object.
(() => {
  const CONTROLS = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [role=tab],'
    + ' [role=option], [role=menuitem], [data-item], [data-check], [data-cell], vaadin-button, vaadin-drawer-toggle,'
    + ' vaadin-select, vaadin-combo-box, vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-number-field,'
    + ' vaadin-big-decimal-field, vaadin-date-picker, vaadin-checkbox, vaadin-radio-button, vaadin-upload,'
    + ' vaadin-select-item, vaadin-combo-box-item, vaadin-tab, vaadin-details-summary, option';
  // What opens above the page or unfolds in it.
  const OPENED = 'vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, [popover], select, vaadin-select-list-box,'
    + ' vaadin-combo-box-scroller, vaadin-date-picker-overlay-content, details[open]';
  // A control that is made of others is one control.
  const WHOLE = 'vaadin-button, vaadin-drawer-toggle, vaadin-select, vaadin-combo-box, vaadin-text-field, vaadin-text-area,'
    + ' vaadin-integer-field, vaadin-number-field, vaadin-big-decimal-field, vaadin-date-picker, vaadin-checkbox,'
    + ' vaadin-radio-button, vaadin-upload,'
    + ' vaadin-select-item, vaadin-combo-box-item, vaadin-tab, vaadin-date-picker-overlay-content, a[href], button, summary';
  // May do nothing but lead to a place of the page.
  const LEADS = 'a, .value-link';
  const FIELDS = 'input, textarea, vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-number-field,'
    + ' vaadin-big-decimal-field';

  const seen = (e) => {
    if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > 0 && !e.matches('.skip-link') // it is there for the keyboard
      && !e.matches('.table-rest button'); // too: when a mouse has come to it, the rows have come as well (TablesIT)
  };
  const disabled = (e) => e.disabled === true || e.hasAttribute('disabled') || e.closest('[inert], [aria-disabled=true]');
  // Choosing what is chosen already changes nothing, and rightly so.
  const chosen = (e) => e.getAttribute('aria-pressed') === 'true' || e.getAttribute('aria-selected') === 'true'
    || e.getAttribute('aria-current') || e.selected || e.hasAttribute('current') || e.hasAttribute('selected')
    || (e.localName === 'vaadin-radio-button' && e.checked)
    || (e.localName === 'vaadin-combo-box' && e.opened) // is opened with what it stands in
    || (e.localName === 'a' && e.href === location.href)
    || (e.localName === 'a' && e.origin === location.origin && e.pathname + e.search === location.pathname + location.search && !e.hash);
  const points = (chart) => [...chart.shadowRoot.querySelectorAll('.highcharts-series-group .highcharts-point')]
    .filter((p) => seen(p) && getComputedStyle(p).cursor === 'pointer');

  const kind = (e) => {
    const classes = (x) => [...x.classList].filter((c) => !/^(is-|has-|current|selected|chosen|zoom|wide)/.test(c)).sort().join('.');
    const place = [];
    for (let up = e.parentElement; up && place.length < 3; up = up.parentElement) {
      if (up.matches('.page, .chapter')) { place.push('content'); break; } // a briefing holds what other pages hold
      if (up.classList.length && !['table', 'tbody', 'tr', 'td'].includes(up.localName)) place.push(classes(up));
      if (/^(main|section|vaadin-dialog|vaadin-popover)$/.test(up.localName)) { place.push(up.localName); break; }
    }
    const shell = e.closest('vaadin-app-layout') && !e.closest('main, vaadin-dialog, vaadin-popover') ? 'shell' : 'view';
    const listed = e.matches('option, [data-item], [data-cell], [role=option], vaadin-select-item, vaadin-combo-box-item, .value-button, .value-link');
    let words = listed ? '' : (e.getAttribute('aria-label') || e.innerText || e.getAttribute('label') || '').trim().replace(/[\d,.]+/g, '#').slice(0, 60);
    let to = '';
    if (e.localName === 'a') {
      const path = e.pathname.split('/').slice(1);
      to = path.slice(0, 1).concat(path.slice(1).map(() => '*')).join('/');
      if (e.closest('table, ul, ol, .list, .grid, .names') || path[0] === 'VAADIN') words = e.closest('.download-bar') ? e.innerText.trim() : '';
    }
    // each panel offers the same files and pictures of itself
    if (e.closest('.download-bar')) words = e.innerText.trim();
    return [shell, e.localName + '.' + classes(e), words, to, shell === 'shell' ? '' : place.join(' < ')].join(' | ');
  };

  const list = () => {
    const found = [...document.querySelectorAll(CONTROLS)].filter((e) => {
      const around = e.parentElement && e.parentElement.closest(WHOLE);
      return seen(e) && !disabled(e) && !chosen(e) && (!around || (around.matches('summary') && !e.matches('vaadin-details-summary')))
        && !e.closest('vaadin-dev-tools, copilot-main, vaadin-notification-card');
    });
    for (const chart of document.querySelectorAll('vaadin-chart')) {
      if (seen(chart)) {
        found.push(...points(chart));
        found.push(...[...chart.shadowRoot.querySelectorAll('.highcharts-legend-item')]
          .filter((e) => seen(e) && getComputedStyle(e).cursor === 'pointer'));
      }
    }
    return found;
  };
  const kindOf = (e) => {
    const root = e.getRootNode();
    if (!(root instanceof ShadowRoot)) return kind(e);
    return 'chart ' + [...e.classList].filter((c) => /^highcharts-(point|legend-item)$/.test(c)).join() + ' | ' + kind(root.host);
  };

  // Everything that can be seen to change, apart from what the pointer itself does.
  const IGNORED = new Set(['focused', 'focus-ring', 'active', 'tabindex', 'aria-describedby', 'has-focus', 'hover']);
  const VOLATILE = 'vaadin-tooltip, vaadin-tooltip-overlay, style, script, link';
  const state = () => {
    let hash = 0, length = 0;
    const say = (text) => {
      for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
      length += text.length;
    };
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) { say(node.data); return; }
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(VOLATILE)) return;
      say(node.localName);
      for (const a of node.attributes) if (!IGNORED.has(a.name)) say(a.name + '=' + a.value);
      if ('value' in node && typeof node.value === 'string') say(node.value);
      if ('checked' in node) say(String(node.checked));
      if (node.opened !== undefined) say(String(node.opened));
      if (node.localName === 'select') say(String(node.matches(':open')));
      if (node.hasAttribute('popover')) say(String(node.matches(':popover-open')));
      if (node.localName === 'vaadin-chart') {
        if (node.configuration) say(node.configuration.series.map((s) => s.visible).join());
        return;
      }
      node.childNodes.forEach(walk);
    };
    walk(document.documentElement);
    return hash + ':' + length;
  };
  const focus = () => { let e = document.activeElement; while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement; return e; };

  // What leaves the page: counted, not done.
  const effects = { print: 0, copy: 0 };
  window.print = () => { effects.print++; };
  if (navigator.clipboard) navigator.clipboard.writeText = () => { effects.copy++; return Promise.resolve(); };

  let before = null;
  const known = new WeakSet();
  return {
    /** The kinds of control on the page with how many there are of each. */
    kinds: () => { const all = {}; list().forEach((e) => { const k = kindOf(e); all[k] = (all[k] || 0) + 1; }); return all; },
    /** The first or last control of a kind, or null. */
    find: (k, last) => { const all = list().filter((e) => kindOf(e) === k); return all[last ? all.length - 1 : 0] || null; },
    /** Kinds in what has opened since the last click. */
    opened: () => {
      const all = {};
      list().filter((e) => !known.has(e) && e.closest(OPENED)).forEach((e) => { const k = kindOf(e); all[k] = (all[k] || 0) + 1; });
      return all;
    },
    /** To be called before a click on this control. */
    remember: (e) => {
      e.scrollIntoView({ block: 'center', behavior: 'instant' }); // clear of what stands fixed at the foot
      if (e.matches(FIELDS) && e.contains(document.activeElement)) document.activeElement.blur();
      list().forEach((one) => known.add(one));
      before = { state: state(), address: location.href, focus: focus(), control: e, effects: JSON.stringify(effects),
        field: e.matches(FIELDS), top: e.getBoundingClientRect().top };
    },
    /** What the click changed, in a word, or null. */
    changed: () => {
      if (!before) return 'page'; // another one
      if (location.href !== before.address) return 'address';
      if (state() !== before.state) return 'page';
      if (JSON.stringify(effects) !== before.effects) return 'effect';
      if (before.control.matches(LEADS) && Math.abs(before.control.getBoundingClientRect().top - before.top) > 8) return 'place';
      const now = focus();
      const inside = now === before.control || before.control.contains(now);
      if (now !== before.focus && (!inside || before.field) && now !== document.body) return 'focus';
      return null;
    },
    state,
  };
})()
