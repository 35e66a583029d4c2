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
    case 'showSoldOut':
    case 'sms':
    case 'whatsapp':
    case 'optIn':
      settings[name] = !settings[name];
  }
}
