import type { Klaviyo } from './klaviyo.js';
import type { Shop } from './shop.js';

/** Does what a button behind the counter says. */
export function act(form: FormData, shop: Shop, klaviyo: Klaviyo): void {
  const [[name, value] = ['', '']] = [...form].map(([key, entry]): [string, string] => [key, entry as string]);
  const { settings } = shop;
  switch (name) {
    case 'restock':
      shop.setStock(value, true);
      klaviyo.restock(value);
      break;
    case 'sell-out':
      shop.setStock(value, false);
      klaviyo.sellOut(value);
      break;
    case 'fault':
      klaviyo.turn(value);
      break;
    case 'route':
      settings.route = value === 'client' ? 'client' : 'onsite';
      break;
    case 'sms':
    case 'whatsapp':
      settings[name] = !settings[name];
      // The onsite endpoint knows e-mail only, and the module offers no other channel with it.
      settings.route = 'client';
      break;
    case 'showSoldOut':
    case 'optIn':
      settings[name] = !settings[name];
  }
}
