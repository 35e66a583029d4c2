// Something of the shop's own that every page has, as Magento's pages have their cart: so what Magento loads anyway is
// loaded here anyway, too.
define(['uiComponent'], (Component) => Component.extend({ defaults: { count: 0, tracks: { count: true } } }));
