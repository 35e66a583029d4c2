import type { Variants } from '../form/choice.js';

/** What PHP writes into the page. The same for every visitor of a store view, and nothing secret. */
export interface Settings {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  /** Store view id. */
  readonly store: string;
  /** Onsite endpoint. */
  readonly endpoint: string;
  /** Time limit for one exchange with Klaviyo, in milliseconds. */
  readonly timeout: number;
  /** Entity id of the page's product. */
  readonly productId: string;
  /** The product's name; with the variant's label if the form offers one variant and no choice. */
  readonly product: string;
  readonly variants: Variants;
  /**
   * Selector of the page's own field for an attribute, with `%` for the attribute's id. Absent if the page's options do
   * not show what is sold out: then the form asks for what is open.
   */
  readonly pageField?: string;
  /** Attribute id → attribute code. */
  readonly codes: Readonly<Record<string, string>>;
  /**
   * Whether every request of this page goes to the onsite endpoint: no other channel, route, newsletter or delivery is
   * offered. Nothing else is then loaded.
   */
  readonly plain: boolean;
  /** Which endpoint takes subscriptions by e-mail. */
  readonly route: 'onsite' | 'client';
  /** Client API; absent if no catalog is configured for it. */
  readonly client?: {
    readonly endpoint: string;
    /** `YYYY-MM-DD` */
    readonly revision: string;
    /** Catalog variant id up to the entity id, such as `$magento_two:::1-1:::`. */
    readonly catalog: string;
  };
  /** Present if a channel needs a phone number. */
  readonly phone?: {
    /** Country of numbers without a country code, ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  /** Present if shoppers can consent to a marketing list. */
  readonly optIn?: { readonly endpoint: string; readonly revision: string; readonly list: string };
  /** The shop's own service; absent if requests go to Klaviyo only. */
  readonly delivery?: Delivery;
  /** Name of an option that is sold out. `%option` is the option: `%option, sold out`. */
  readonly soldOutOption: string;
  /** Between two chosen options: `, `. */
  readonly comma: string;
}

/** Where the shop takes requests that the browser cannot deliver. */
export interface Delivery {
  /** REST service of the store view, on the page's own origin. */
  readonly url: string;
  /** Whether every request goes there. The page then has no address of Klaviyo's. */
  readonly always: boolean;
  /** Present if the service asks for a token. */
  readonly captcha?: Captcha;
}

/** Magento's reCAPTCHA. */
export interface Captcha {
  /** What `grecaptcha.render` gets. */
  readonly rendering: Readonly<Record<string, unknown>>;
  /** Whether it works without a box to tick. */
  readonly invisible: boolean;
}
