// Stand-in for Magento's module: starts every declared component when the document is ready.
define(['jquery', 'mage/apply/main'], ($, mage) => {
  $(() => mage.apply());
});
