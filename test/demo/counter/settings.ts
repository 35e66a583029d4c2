import { html, type Html } from '../html.js';
import type { Shop } from '../shop.js';
import type { Switch } from './actions.js';
import { onOff, option } from './switches.js';

const routes = [
  ['onsite', 'Onsite endpoint', 'Takes e-mail addresses, without a preflight. The default.'],
  ['client', 'Client API', 'Takes e-mail, SMS and WhatsApp. The browser sends a preflight first.'],
] as const;

const deliveries = [
  ['direct', 'Deliver from the browser', 'The default. The shop gets nothing.'],
  ['fallback', 'Deliver through the shop if needed', 'What the browser cannot deliver goes on to the shop.'],
  ['shop', 'Always deliver through the shop', 'The page does not contain Klaviyo’s host.'],
] as const;

const themes = [
  ['luma', 'Luma', 'RequireJS, Knockout and jQuery. The default.'],
  ['hyva', 'Hyvä', 'Alpine only. The other pages of this shop stay as they are.'],
] as const;

const switches: readonly (readonly [Switch, label: string, explanation: string])[] = [
  [
    'fallback',
    'Fall back to the client API',
    'Where the onsite endpoint is retired, the same subscription goes to the client API. Off by default.',
  ],
  ['sms', 'Offer SMS', 'The form asks for a phone number and for consent. Needs the client API.'],
  ['whatsapp', 'Offer WhatsApp', 'The form asks for a phone number and for consent. Needs the client API.'],
  ['optIn', 'Offer the newsletter', 'The form gets an unticked box. Shoppers who tick it are added to a list.'],
  [
    'showSoldOut',
    'Display out-of-stock products',
    'A setting of Magento. On: sold-out options are on the page, crossed out. Off: they are missing from it.',
  ],
];

export function merchantSettings({ settings }: Shop): Html {
  const { route, delivery, theme } = settings;
  return html`<form method="post" action="/counter" class="options">
    ${routes.map(([id, label, explanation]) => option('route', id, label, explanation, route === id))}
    ${deliveries.map(([id, label, explanation]) => option('delivery', id, label, explanation, delivery === id))}
    ${themes.map(([id, label, explanation]) => option('theme', id, `${label} product pages`, explanation, theme === id))}
    ${switches.map(([name, label, explanation]) => onOff(name, label, explanation, settings[name]))}
  </form>`;
}
