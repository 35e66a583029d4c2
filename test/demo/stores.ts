import type { Product } from './catalog.js';
import { ar } from './words/ar.js';
import { catalogAr } from './words/catalog-ar.js';
import { catalogDe } from './words/catalog-de.js';
import { de } from './words/de.js';
import type { Word, Words } from './words/words.js';

/** A store view: one language of the shop. Its code is part of the URL, as with Magento's “Add Store Code to Urls”. */
export interface StoreView {
  readonly id: number;
  readonly code: 'default' | 'de' | 'ar';
  /** Name of the language in that language. */
  readonly name: string;
  /** Such as `de_DE`. */
  readonly locale: string;
  /** Such as `de`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Prefix of its paths; empty for the default store view. */
  readonly prefix: string;
  /** Translates a text of the shop. The values replace `%1`, `%2` and so on. */
  readonly text: (word: Word, ...values: (string | number)[]) => string;
  /** Translates a text of the catalog, or returns it unchanged. */
  readonly named: (text: string) => string;
  /** Formats an amount in euros. */
  readonly money: (amount: number) => string;
}

type Language = Omit<StoreView, 'text' | 'named' | 'money' | 'lang'>;

function storeView(view: Language, words?: Words, catalog: Readonly<Record<string, string>> = {}): StoreView {
  const lang = view.locale.slice(0, 2);
  const format = new Intl.NumberFormat(`${view.locale.replace('_', '-')}-u-nu-latn`, {
    style: 'currency',
    currency: 'EUR',
  });
  return {
    ...view,
    lang,
    text: (word, ...values) => (words?.[word] ?? word).replace(/%(\d)/g, (_, n) => String(values[Number(n) - 1] ?? '')),
    named: (text) => catalog[text] ?? text,
    money: (amount) => format.format(amount),
  };
}

export const english = storeView({
  id: 1,
  code: 'default',
  name: 'English',
  locale: 'en_US',
  dir: 'ltr',
  prefix: '',
});

export const storeViews: readonly StoreView[] = [
  english,
  storeView({ id: 2, code: 'de', name: 'Deutsch', locale: 'de_DE', dir: 'ltr', prefix: '/de' }, de, catalogDe),
  storeView({ id: 3, code: 'ar', name: 'العربية', locale: 'ar_SA', dir: 'rtl', prefix: '/ar' }, ar, catalogAr),
];

/** Splits a path into its store view and the rest. */
export function storeOf(pathname: string): { view: StoreView; path: string } {
  const view = storeViews.find(({ prefix }) => prefix && `${pathname}/`.startsWith(`${prefix}/`)) ?? english;
  return { view, path: pathname.slice(view.prefix.length) || '/' };
}

/** Translates the names and texts of a product. */
export function translated(product: Product, { named }: Pick<StoreView, 'named'>): Product {
  return {
    ...product,
    name: named(product.name),
    text: named(product.text),
    attributes: product.attributes.map((attribute) => ({
      ...attribute,
      label: named(attribute.label),
      options: Object.fromEntries(
        Object.entries(attribute.options).map(([id, option]) => [id, { ...option, label: named(option.label) }]),
      ),
    })),
    children: product.children.map((child) => {
      const [own = '', options] = child.name.split(' – ');
      const labels = options?.split(', ').map(named).join(', ');
      return { ...child, name: [named(own), ...(labels ? [labels] : [])].join(' – ') };
    }),
    custom: product.custom.map(({ id, label, values }) => ({
      id,
      label: named(label),
      ...(values && {
        values: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, named(text)])),
      }),
    })),
  };
}
