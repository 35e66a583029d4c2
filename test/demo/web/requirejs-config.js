// The aliases that Magento's merged configuration gives the modules used here, and its way of starting a page.
requirejs.config({
  baseUrl: '/static',
  waitSeconds: 0,
  map: {
    '*': {
      ko: 'knockoutjs/knockout',
      knockout: 'knockoutjs/knockout',
      uiComponent: 'Magento_Ui/js/lib/core/collection',
      uiRegistry: 'Magento_Ui/js/lib/registry/registry',
      configurable: 'Magento_ConfigurableProduct/js/configurable',
    },
  },
  deps: ['mage/bootstrap'],
});
