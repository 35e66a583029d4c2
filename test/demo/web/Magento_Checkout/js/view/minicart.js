// Stand-in for Magento's component: the item count in the header, and the list of items.
define(['jquery', 'uiComponent', 'Magento_Customer/js/customer-data'], ($, Component, customerData) =>
  Component.extend({
    initialize() {
      this._super();
      this.cart = customerData.get('cart');
      const close = () => $('[data-block=minicart]').prop('open', false);
      $(document).on('click', ({ target }) => {
        if (!target.closest('[data-block=minicart]')) close();
      });
      $('[data-block=minicart]').on('keydown', ({ key }) => {
        if (key !== 'Escape') return;
        close();
        $('.showcart').trigger('focus');
      });
    },
  }));
