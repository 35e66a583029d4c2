import type { Line } from './cart.js';
import { translated, type StoreView } from './stores.js';
import type { Visit } from './visits.js';

/**
 * Magento's private content, which the browser loads from `/customer/section/load`. Pages contain none of it, so that
 * one cached page serves all visitors.
 */
export const sections: Readonly<Record<string, (visit: Visit, view: StoreView) => object>> = {
  cart: ({ cart }, view) => ({
    summary_count: cart.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal: view.money(cart.reduce((sum, { price, quantity }) => sum + price * quantity, 0)),
    items: cart.map((line) => item(line, view)),
  }),
  customer: ({ signedIn }) => (signedIn ? { fullname: 'Robin Alder', firstname: 'Robin' } : {}),
  'restock-customer': ({ signedIn }) => (signedIn ? { email: 'robin.alder@example.com' } : {}),
  messages(visit) {
    const { messages } = visit;
    visit.messages = [];
    return { messages };
  },
};

/** A line of the cart in the format of Magento's mini-cart. */
export function item(line: Line, view: StoreView) {
  const { id, quantity, price, options, custom, part } = line;
  const product = translated(line.product, view);
  const chosen = product.attributes.flatMap((attribute) => {
    const option = options[attribute.id] ?? '';
    const value = attribute.options[option]?.label;
    return value ? [{ label: attribute.label, value, option_id: attribute.id, option_value: option }] : [];
  });
  const extras = product.custom.flatMap(({ id: option, label, values }) => {
    const value = custom[option];
    return value ? [{ label, value: values?.[value] ?? value }] : [];
  });
  const parts = part ? [{ label: view.text('Main part'), value: view.named(part) }] : [];
  const visual = product.attributes.find(({ kind }) => kind === 'visual');
  const look = visual ? `?look=${options[visual.id] ?? ''}` : '';
  return {
    item_id: id,
    product_id: product.id,
    product_name: product.name,
    product_url: `${view.prefix}/${product.path}.html`,
    configure_url: `${view.prefix}/checkout/cart/configure/id/${id}/product_id/${product.id}/`,
    product_image: { src: `/media/${product.path}.svg${look}` },
    product_price: view.money(price),
    row_total: view.money(price * quantity),
    qty: quantity,
    options: [...chosen, ...extras, ...parts],
  };
}
