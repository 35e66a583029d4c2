// Stand-in for Magento's module: starts the components of `text/x-magento-init` blocks and `data-mage-init` attributes.
define(['jquery'], ($) => {
  function start(element, module, config) {
    require([module], (factory) => {
      setTimeout(() => {
        if (typeof factory === 'function') factory(config, element);
        else $(element)[module](config);
      });
    });
  }

  function declared() {
    const found = [];
    for (const script of document.querySelectorAll('script[type="text/x-magento-init"]')) {
      script.remove();
      for (const [selector, modules] of Object.entries(JSON.parse(script.textContent))) {
        const elements = selector === '*' ? [false] : document.querySelectorAll(selector);
        for (const element of elements) found.push([element, modules]);
      }
    }
    for (const element of document.querySelectorAll('[data-mage-init]')) {
      found.push([element, JSON.parse(element.dataset.mageInit)]);
      element.removeAttribute('data-mage-init');
    }
    return found;
  }

  return {
    apply() {
      for (const [element, modules] of declared()) {
        for (const [module, config] of Object.entries(modules)) start(element, module, config);
      }
    },
  };
});
