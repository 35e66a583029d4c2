// The part of Magento's merged RequireJS configuration that these pages need.
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
