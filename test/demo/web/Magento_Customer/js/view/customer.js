// Stand-in for Magento's component: the name of the signed-in customer.
define(['uiComponent', 'Magento_Customer/js/customer-data'], (Component, customerData) =>
  Component.extend({
    initialize() {
      this._super();
      this.customer = customerData.get('customer');
    },
  }));
