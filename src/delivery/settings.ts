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
   * Selector of the page's own field for an attribute, with `%` for the attribute's id. Absent if the page's options do not
   * show what is sold out: then the form asks for what is open.
   */
  readonly pageField?: string;
  /** Attribute id → attribute code. */
  readonly codes: Readonly<Record<string, string>>;
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
  /** Name of an option that is sold out. `%option` is the option: `%option, sold out`. */
  readonly soldOutOption: string;
  /** Between two chosen options: `, `. */
  readonly comma: string;
}
