import type { Variants } from '../form/choice.js';
import type { Reason } from '../form/form.js';

/** Words for the shopper, translated by PHP. `%product` stands for the product, with what was chosen of it. */
export type Messages = Readonly<Record<Reason | 'subscribed' | 'submitting' | 'soldOut', string>>;

/** What PHP writes into the page: the same for every visitor of a store view, and nothing secret. */
export interface Settings {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  /** Store view id. */
  readonly store: string;
  /** Onsite endpoint. */
  readonly endpoint: string;
  /** Milliseconds for one exchange with Klaviyo. */
  readonly timeout: number;
  /** Entity id of the page's product. */
  readonly productId: string;
  /** The product's name; with the variant's label where only one is listed. */
  readonly product: string;
  readonly variants: Variants;
  /** Attribute code → attribute id. */
  readonly codes: Readonly<Record<string, string>>;
  /** Which endpoint is asked first. */
  readonly route: 'onsite' | 'client';
  /** Client API; absent where no catalog is configured for it. */
  readonly client?: {
    readonly endpoint: string;
    /** `YYYY-MM-DD` */
    readonly revision: string;
    /** Catalog variant id up to the entity id, such as `$magento_two:::1-1:::`. */
    readonly catalog: string;
  };
  /** Present where a channel needs a phone number. */
  readonly phone?: {
    /** Country of numbers without a country code, ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  /** Present where consent can be given to a marketing list. */
  readonly optIn?: { readonly endpoint: string; readonly revision: string; readonly list: string };
  readonly messages: Messages;
}
