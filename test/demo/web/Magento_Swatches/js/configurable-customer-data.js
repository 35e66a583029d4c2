// Stand-in for Magento's module: on a page that edits a line of the cart, it selects the swatches of that line.
define(['jquery', 'Magento_Customer/js/customer-data'], ($, customerData) => () => {
  const $form = $('#product_addtocart_form');
  const cart = customerData.get('cart');

  function choose() {
    const widget = $form.find('.swatch-opt').data('mage-SwatchRenderer');
    const line = cart().items?.find(({ item_id: id }) => id === $form.find('[name=item]').val());
    if (!widget?.optionsMap || !line) return;
    const chosen = line.options.map(({ option_id: attribute, option_value: option }) => [attribute, option]);
    widget._EmulateSelectedByAttributeId(Object.fromEntries(chosen.filter(([attribute]) => attribute)));
  }

  $form.on('swatch.initialized', choose);
  cart.subscribe(choose);
  choose();
});
