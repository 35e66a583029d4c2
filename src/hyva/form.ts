import { loadClient, send } from '../delivery/send.js';
import type { Settings } from '../delivery/settings.js';
import { createOffer, type Offer } from '../panel/offer.js';
import { createPanel, type Host, type Panel } from '../panel/panel.js';
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
    deliver: (entry) => send(settings, entry),
    // Other scripts listen to the panel's events.
    changed: () => undefined,
  };
  const panel = (root.querySelector('[data-attribute]') ? withChoice : withoutChoice)(root, host);
  root.addEventListener('change', ({ target }) => {
    // Loaded now, the consent can still be sent while the shopper leaves the page after the confirmation.
    if ((target as HTMLInputElement).name === 'opt_in') void loadClient();
  });
  addEventListener('private-content-loaded', ({ detail }) => panel.prefill(detail.data?.['restock-customer']?.email));
}

/** One variant is sold out, and there is nothing to choose. */
function withoutChoice(root: HTMLElement, host: Host): Panel {
  const [variant] = Object.keys(host.settings.variants);
  return createPanel(root, host, () => ({ variant, label: '', mode: 'own' }));
}

/** The shopper chooses an option of the product, or a member of a grouped product. */
function withChoice(root: HTMLElement, host: Host): Panel {
  const { settings } = host;
  const address = new URLSearchParams(location.search + location.hash.replace('#', '&'));
  // By attribute id or code: `#93=50`, `?color=50`. Hyvä itself does the same in its own options.
  const offer = createOffer(root, host, (id) => address.get(id) ?? address.get(settings.codes[id] ?? ''));
  followOptions(settings, offer.follow);
  linkMembers(root, settings, offer);
  return offer;
}

/** Each sold-out row of a grouped product gets a link that leads to the form with that member chosen. */
function linkMembers(root: HTMLElement, { variants }: Settings, offer: Offer): void {
  for (const label of document.querySelectorAll<HTMLLabelElement>('label[for^=super_group]')) {
    const product = label.htmlFor.replace(/\D/g, '');
    if (!variants[product]) continue;
    const link = Object.assign(document.createElement('a'), {
      href: '#',
      className: 'restock-link',
      textContent: root.querySelector('.restock-word')!.textContent,
      onclick(event: Event) {
        event.preventDefault();
        offer.pick({ product });
      },
    });
    label.parentElement!.querySelector('.stock')?.append(link);
  }
}
