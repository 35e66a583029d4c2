// Stands in for Magento's own: who is signed in.
define(['uiComponent', 'Magento_Customer/js/customer-data'], (Component, customerData) =>
  Component.extend({
    initialize() {
      this._super();
      this.customer = customerData.get('customer');
    },
  }));
