import { vi } from 'vitest';
import type { Sender } from '../../../src/delivery/sender.js';
import type { Settings } from '../../../src/delivery/settings.js';
import type { Entry } from '../../../src/form/form.js';

/** Settings of a simple product, with e-mail as the only channel. */
export const settings = (different: Partial<Settings> = {}): Settings => ({
  companyId: 'Ab12Cd',
  store: '1',
  endpoint: 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe',
  timeout: 10_000,
  productId: '42',
  product: 'Cedar Mug',
  variants: { '42': {} },
  codes: {},
  plain: !different.client && !different.phone && !different.optIn && !different.delivery,
  route: 'onsite',
  soldOutOption: '%option, sold out',
  comma: ', ',
  ...different,
});

export interface TestSender extends Sender {
  readonly panel: { readonly tell: ReturnType<typeof vi.fn<Sender['panel']['tell']>> };
}

/** What stands in for a component with these settings. */
export const sender = (different: Partial<Settings> = {}): TestSender => ({
  settings: settings(different),
  panel: { tell: vi.fn() },
});

export const CLIENT = {
  client: {
    endpoint: 'https://a.klaviyo.com/client/back-in-stock-subscriptions',
    revision: '2026-01-15',
    catalog: '$magento_two:::1-1:::',
  },
} satisfies Partial<Settings>;

/** The client API is used first. Every channel, and a list. */
export const BY_CLIENT = {
  ...CLIENT,
  route: 'client',
  phone: { country: 'US' },
  optIn: { endpoint: 'https://a.klaviyo.com/client/subscriptions/', revision: '2026-01-15', list: 'Y6nRLr' },
} satisfies Partial<Settings>;

export const NUMBER = '(201) 555-0123';
export const E164 = '+12015550123';

/** An entry by SMS with consent, beside e-mail. */
export const BY_SMS = { channels: ['EMAIL', 'SMS'], phone: NUMBER, consents: ['SMS'] } satisfies Partial<Entry>;
