// Stands in for Magento's own: once the document is there, every declared component starts.
define(['jquery', 'mage/apply/main'], ($, mage) => {
  $(() => mage.apply());
});
