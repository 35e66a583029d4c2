import type { de } from './de.js';

/** A text of the shop, in English; it is its own key, as in Magento. */
export type Word = keyof typeof de;

/** Every text of the shop in one language. */
export type Words = Readonly<Record<Word, string>>;
