import $ from 'jquery';
import { createOffer } from '../panel/offer.js';
import { extendComponent, type BackInStock } from './component.js';

/**
 * The form of a grouped product, of which the shopper chooses one member. Each sold-out row of Magento's table gets a
 * button that leads to the form with that member chosen.
 */
export default extendComponent({
  createPanel(this: BackInStock, root: HTMLElement) {
    const offer = createOffer(root, this, () => undefined);
    const word = $('.restock-word', root).text();
    $('#super-product-table .stock.unavailable').each((_, stock) => {
      const product = `${$(stock).closest('tr').find('[data-product-id]').data('productId')}`;
      if (!this.settings.variants[product]) return;
      $('<button type=button class=restock-link>')
        .text(word)
        .on('click', () => offer.pick({ product }))
        .appendTo(stock);
    });
    return offer;
  },
});
