import { STATUS_CODES } from 'node:http';
import { parseVariantId } from '../../../src/index.js';
import type { Received } from '../../../src/sandbox/index.js';
import { html, type Html } from '../html.js';
import type { Klaviyo } from '../klaviyo.js';
import type { Service } from '../service.js';
import type { Shop } from '../shop.js';
import { nameOf } from './actions.js';

/** Number of requests that are listed. */
const LISTED = 20;

/** The parts that change on their own: requests, people who wait, and sent messages. */
export function activity(shop: Shop, { people, requests }: Klaviyo, { outbox }: Service): Html {
  const posts = requests.map((request, index) => ({ request, key: `request-${index}` }));
  // The doctor reads by GET, again and again while it waits for an event.
  const shown = posts.filter(({ request }) => request.method === 'POST').reverse();
  const { waiting, inbox } = people;
  const product = (variant: string) => nameOf(parseVariantId(variant)?.externalId ?? variant, shop.products);
  return html`${
    shop.settings.delivery !== 'direct' &&
    part(
      'outbox',
      `In the shop’s outbox (${outbox.length})`,
      list(
        outbox.map(({ email = '', variant_id: variant }) => [email, product(String(variant))]),
        'Nothing. What Klaviyo cannot take now waits here, and is delivered as soon as it can.',
      ),
    )
  }
  ${part(
    'waiting',
    `Waiting (${waiting.length})`,
    list(
      waiting.map(({ person, variant, channels }) => [
        [person.email, person.phoneNumber].filter(Boolean).join(', '),
        `${product(variant)}, by ${channels.map(channelName).join(' and ')}`,
      ]),
      'Nobody is waiting yet. Subscribe on the page of a product that is sold out.',
    ),
  )}
  ${part(
    'sent',
    `Messages sent (${inbox.length})`,
    list(
      inbox
        .map(
          ({ to, variant, channel }) =>
            [to, `${product(variant)} is back in stock, by ${channelName(channel)}`] as const,
        )
        .reverse(),
      'None yet. Restock something that somebody waits for.',
    ),
  )}
  ${part(
    'received',
    `Requests received (${shown.length})`,
    shown.length > 0
      ? html`${shown.slice(0, LISTED).map(({ request, key }) => received(request, key))}`
      : none('None yet.'),
  )}`;
}

function part(id: string, title: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title" data-part="${id}">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section>`;
}

const none = (text: string): Html => html`<p class="none">${text}</p>`;

const channelName = (channel: string): string =>
  ({ EMAIL: 'e-mail', SMS: 'SMS', WHATSAPP: 'WhatsApp' })[channel] ?? channel;

/** A list of people, or a sentence if there is nobody. */
function list(rows: readonly (readonly string[])[], empty: string): Html {
  if (rows.length === 0) return none(empty);
  return html`<ul class="people">
    ${rows.map(([who, what]) => html`<li><b>${who}</b> <span>${what}</span></li>`)}
  </ul>`;
}

/** One request: a summary, and its content to open. */
function received({ at, method, url, headers, fields, json, status }: Received, key: string): Html {
  const { pathname, search } = new URL(url);
  const body = Object.keys(fields).length > 0 ? fields : json;
  const type = headers['content-type']?.split(';')[0] ?? 'no content type';
  return html`<details class="request" data-key="${key}">
    <summary>
      <span class="request-line">${method} <b>${pathname}</b></span>
      <span class="request-status ${status && status < 300 ? 'good' : 'bad'}">${outcome(status)}</span>
      <time>${new Date(at).toLocaleTimeString('en-GB')}</time>
    </summary>
    <pre>
${method} ${pathname}${search}${'\n'}${type}${headers['revision'] && `, revision ${headers['revision']}`}

${JSON.stringify(body, null, 2)}</pre>
  </details>`;
}

const outcome = (status: number | undefined): string =>
  status === undefined ? 'no reply' : `${status} ${STATUS_CODES[status] ?? ''}`;
