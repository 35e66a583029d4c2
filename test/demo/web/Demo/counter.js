// Keeps the page behind the counter up to date: after a click and every few seconds it replaces the parts that changed.
// Scroll position, focus and open details stay. Without this script, the buttons still work as forms.
(() => {
  const EVERY = 1500;
  /** While a check is running. */
  const OFTEN = 300;
  const parts = (root) => [...root.querySelectorAll('[data-part]')];
  /** Part → its HTML from the server. The HTML in the page differs as soon as a visitor opens a detail. */
  const written = new Map(parts(document).map((part) => [part.dataset.part, part.innerHTML]));

  function replace(part, html) {
    const open = [...part.querySelectorAll('details[open]')].map(({ dataset }) => dataset.key);
    const focused = part.contains(document.activeElement) ? path(document.activeElement) : undefined;
    part.innerHTML = html;
    for (const details of part.querySelectorAll('details')) details.open = open.includes(details.dataset.key);
    if (focused) part.querySelector(focused)?.focus({ preventScroll: true });
  }

  /** A selector that finds the same control after its part was replaced. */
  function path(element) {
    const details = element.closest('details');
    if (element.matches('summary')) return `[data-key="${details.dataset.key}"] > summary`;
    if (element.matches('a')) return `a[href="${element.getAttribute('href')}"]`;
    const attribute = element.ariaLabel ? 'aria-label' : 'aria-describedby';
    return `[${attribute}="${element.getAttribute(attribute)}"]`;
  }

  let latest = 0;

  async function refresh(options) {
    const turn = ++latest;
    const reply = await fetch('/counter?notice', options);
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
    // A later request is on its way, and its reply is newer.
    if (turn !== latest) return;
    for (const part of parts(document)) {
      const name = part.dataset.part;
      const html = fresh.querySelector(`[data-part="${name}"]`)?.innerHTML ?? '';
      if (html === written.get(name)) continue;
      written.set(name, html);
      replace(part, html);
    }
  }

  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!target.action.endsWith('/counter')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(target, submitter));
    refresh({ method: 'POST', body, headers: { 'x-requested-with': 'XMLHttpRequest' } })
      .then(() => {
        if (submitter.name !== 'reset') return;
        forget(() => true);
        location.reload();
      })
      .catch(console.error);
  });

  // The entries that the form keeps in this browser. The server does not know them.
  const memory = document.querySelector('[data-memory]');
  const stores = [sessionStorage, localStorage];

  function forget(wanted) {
    for (const store of stores) {
      for (const key of Object.keys(store)) {
        if ((key.startsWith('restock') || key.startsWith('mage-cache')) && wanted(key)) store.removeItem(key);
      }
    }
    remember();
  }

  function said(key) {
    if (key === 'restock-asked') return 'On this device, which variants you asked for in the last 90 days, and when.';
    return /^restock:https?:/.test(key)
      ? `In this tab, the form skips ${key.slice('restock:'.length)}, because it was retired.`
      : key;
  }

  function remember() {
    const keys = stores.flatMap((store) => Object.keys(store)).filter((key) => key.startsWith('restock'));
    memory.replaceChildren(...keys.map(entry));
    if (keys.length > 0) return;
    const none = Object.assign(document.createElement('p'), { className: 'none', textContent: 'Nothing.' });
    memory.append(none);
  }

  function entry(key) {
    const line = document.createElement('p');
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Forget' });
    button.className = 'action';
    button.addEventListener('click', () => forget((one) => one === key));
    line.append(said(key), ' ', button);
    return line;
  }

  /** Opens the variants of the product that the link names. */
  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const details = target?.querySelector?.('details');
    if (!target) return;
    if (details) details.open = true;
    target.scrollIntoView();
    target.querySelector('summary, button')?.focus({ preventScroll: true });
  }

  remember();
  reveal();
  addEventListener('hashchange', reveal);

  let due = 0;
  setInterval(() => {
    due += OFTEN;
    if (document.visibilityState !== 'visible') return;
    if (due < EVERY && !document.querySelector('[data-running]')) return;
    due = 0;
    refresh().catch(() => undefined);
  }, OFTEN);
})();
