import { prepareDelivery, send } from '../delivery/send.js';
import type { Settings } from '../delivery/settings.js';
import { createOffer, type Offer } from '../panel/offer.js';
import type { Host } from '../panel/panel.js';
import { followOptions } from './options.js';

/** Starts every form in the page. The settings say which element is theirs, because Magento can move scripts. */
for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-restock]')) {
  const root = document.getElementById(script.dataset['restock']!)!;
  // The theme's style sheet was built before the installation.
  if (!getComputedStyle(root).getPropertyValue('--restock-gap')) {
    for (const href of script.dataset['styles']!.split(' ')) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    }
  }
  start(root, JSON.parse(script.text) as Settings);
}

function start(root: HTMLElement, settings: Settings): void {
  const host: Host = {
    settings,
    submit: () => panel.submit(),
    deliver: (entry) => send({ settings, panel }, entry),
    // Other scripts listen to the panel's events.
    changed: () => undefined,
  };
  const address = new URLSearchParams(location.search + location.hash.replace('#', '&'));
  // By attribute id or code: `#93=50`, `?color=50`. Hyvä itself does the same in its own options.
  const panel = createOffer(root, host, (id) => address.get(id) ?? address.get(settings.codes[id] ?? ''));
  followOptions(settings, panel.follow);
  linkMembers(root, settings, panel);
  prepareDelivery(root, { settings, panel });
  addEventListener('private-content-loaded', ({ detail }) => panel.prefill(detail.data?.['restock-customer']?.email));
}

/** Each sold-out row of a grouped product gets a button that leads to the form with that member chosen. */
function linkMembers(root: HTMLElement, { variants }: Settings, offer: Offer): void {
  for (const label of document.querySelectorAll<HTMLLabelElement>('label[for^=super_group]')) {
    const product = label.htmlFor.replace(/\D/g, '');
    if (!variants[product]) continue;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'restock-link',
      textContent: root.querySelector('.restock-word')!.textContent,
      onclick: () => offer.pick({ product }),
    });
    label.parentElement!.querySelector('.stock')?.append(button);
  }
}
