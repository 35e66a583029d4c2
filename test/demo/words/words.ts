import type { de } from './de.js';

/** An English text of the shop. As in Magento, it is also the key of its translations. */
export type Word = keyof typeof de;

/** All texts of the shop in one language. */
export type Words = Readonly<Record<Word, string>>;
