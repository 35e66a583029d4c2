import $ from 'jquery';
import { createOffer, type Linked, type OptionsHost } from '../panel/offer.js';
import { extendComponent, type BackInStock } from './component.js';
import { followOptions } from './options.js';

interface OptionsComponent extends BackInStock, OptionsHost {
  /** Magento's add-to-cart form of the product. */
  cart: JQuery;
}

/**
 * The form of a product with options: partly sold out, or with several sold-out variants. In addition to the steps of
 * every component it has `aside(isAside)`, which hides quantity and Add to Cart while the form takes their place, or
 * shows them again, by a class.
 */
export default extendComponent({
  createPanel(this: OptionsComponent, root: HTMLElement) {
    const { codes, productId } = this.settings;
    const address = new URLSearchParams(location.search + location.hash.replace('#', '&'));
    // By attribute id or code: `#93=50`, `?color=50`.
    const linked: Linked = (attribute) => address.get(attribute) ?? address.get(codes[attribute] ?? '');
    this.cart = $(`[name=product][value=${productId}]`).closest('form');
    const offer = createOffer(root, this, linked);
    followOptions(this.cart, this.settings, linked, offer.follow);
    return offer;
  },

  aside(this: OptionsComponent, isAside: boolean) {
    this.cart.toggleClass('restock-aside', isAside);
  },
});
