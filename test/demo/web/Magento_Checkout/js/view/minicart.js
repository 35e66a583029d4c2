// Stands in for Magento's own: the count in the header, and the lines below it.
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
