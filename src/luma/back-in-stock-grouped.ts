import $ from 'jquery';
import { createOffer } from '../panel/offer.js';
import { extendComponent, type BackInStock } from './component.js';

/**
 * The form of a grouped product, of which the shopper chooses one member. Each sold-out row of Magento's table gets a
 * link that leads to the form with that member chosen.
 */
export default extendComponent({
  createPanel(this: BackInStock, root: HTMLElement) {
    const offer = createOffer(root, this, () => undefined);
    const word = $('.restock-word', root).text();
    $('#super-product-table .stock.unavailable').each((_, stock) => {
      const product = `${$(stock).closest('tr').find('[data-product-id]').data('productId')}`;
      if (!this.settings.variants[product]) return;
      const link = $('<a href=# class=restock-link>').text(word).appendTo(stock);
      link.on('click', (event) => {
        event.preventDefault();
        offer.pick({ product });
      });
    });
    return offer;
  },
});
