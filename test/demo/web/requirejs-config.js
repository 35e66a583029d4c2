// The aliases of Magento's merged configuration for the modules used here, and its way of starting a page.
requirejs.config({
  baseUrl: '/static',
  waitSeconds: 0,
  paths: { 'jquery-ui-modules': 'jquery/ui-modules' },
  map: {
    '*': {
      ko: 'knockoutjs/knockout',
      knockout: 'knockoutjs/knockout',
      uiComponent: 'Magento_Ui/js/lib/core/collection',
      uiRegistry: 'Magento_Ui/js/lib/registry/registry',
      configurable: 'Magento_ConfigurableProduct/js/configurable',
      catalogAddToCart: 'Magento_Catalog/js/catalog-add-to-cart',
    },
  },
  deps: ['mage/bootstrap'],
});
