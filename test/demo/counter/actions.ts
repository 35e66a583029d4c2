import { text } from '../cart.js';
import type { Product } from '../catalog.js';
import type { ShopSettings } from '../shop.js';
import type { Behind } from './counter.js';
import { breakings } from './breakings.js';

/** The actions of the buttons behind the counter, by name. Each returns a sentence about what happened. */
export function createActions(behind: Behind) {
  const { shop, klaviyo, visits, service, doctor } = behind;
  const { settings } = shop;

  function stock(ids: readonly string[], inStock: boolean): number {
    return ids.reduce((sent, id) => {
      if (shop.salable.has(id) === inStock) return sent;
      shop.setStock(id, inStock);
      if (inStock) return sent + klaviyo.restock(id).length;
      klaviyo.sellOut(id);
      return sent;
    }, 0);
  }
  const restocked = (name: string, sent: number) =>
    `${name} is back in stock. ${sent === 1 ? '1 message was' : `${sent} messages were`} sent.`;

  const toggle = (name: 'fallback' | 'optIn' | 'showSoldOut') => () => {
    settings[name] = !settings[name];
    return saved;
  };
  const channel = (name: 'sms' | 'whatsapp') => () => {
    settings[name] = !settings[name];
    if (!settings[name] || settings.route === 'client') return saved;
    settings.route = 'client';
    return 'The settings are saved. The route is now the client API, because the onsite endpoint takes e-mail only.';
  };

  const examine: Readonly<Record<string, (form: FormData) => void>> = {
    check: () => doctor.examine('checks'),
    prove: (form) => doctor.examine('proof', text(form, 'email')),
  };
  const actions: Readonly<Record<string, (value: string) => string>> = {
    ...Object.fromEntries(
      breakings.map(({ name, choices }) => [
        name,
        (value: string) => {
          choices.find(({ id }) => id === value)?.choose(behind);
          return changed;
        },
      ]),
    ),
    restock: (id) => restocked(nameOf(id, shop.products), stock([id], true)),
    'sell-out'(id) {
      stock([id], false);
      return `${nameOf(id, shop.products)} is sold out.`;
    },
    'restock-all': (id) => restocked(nameOf(id, shop.products), stock(parts(id), true)),
    'sell-out-all'(id) {
      stock(parts(id), false);
      return `${nameOf(id, shop.products)} is sold out.`;
    },
    answer(id) {
      klaviyo.turn(id);
      return `Klaviyo: ${klaviyo.answer.label.toLowerCase()}.`;
    },
    route(route) {
      settings.route = route === 'client' ? 'client' : 'onsite';
      return saved;
    },
    theme(theme) {
      settings.theme = theme === 'hyva' ? 'hyva' : 'luma';
      return saved;
    },
    delivery(mode) {
      settings.delivery = mode === 'fallback' || mode === 'shop' ? mode : 'direct';
      return saved;
    },
    sms: channel('sms'),
    whatsapp: channel('whatsapp'),
    fallback: toggle('fallback'),
    optIn: toggle('optIn'),
    showSoldOut: toggle('showSoldOut'),
    reset() {
      shop.reset();
      klaviyo.reset();
      visits.reset();
      service.reset();
      doctor.reset();
      return 'Everything is as it was at the start.';
    },
  };

  const parts = (id: string) => shop.find(id)?.children.map((child) => child.id) ?? [];

  return (form: FormData): string => {
    // A form can have fields besides the button.
    for (const name of form.keys()) {
      if (Object.hasOwn(examine, name)) {
        examine[name]?.(form);
        return '';
      }
      if (Object.hasOwn(actions, name)) {
        doctor.outdate();
        return actions[name]?.(text(form, name)) ?? '';
      }
    }
    return '';
  };
}

const saved = 'The settings are saved.';
const changed = 'The set-up is changed. Press “Check” to see what the doctor says.';

/** Finds the name of a product or variant by its id. */
export function nameOf(id: string, products: readonly Product[]): string {
  return products.flatMap((product) => [product, ...product.children]).find((one) => one.id === id)?.name ?? id;
}

/** The switches of the merchant's settings. */
export type Switch = Extract<keyof ShopSettings, 'fallback' | 'sms' | 'whatsapp' | 'optIn' | 'showSoldOut'>;
