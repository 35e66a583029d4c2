// Stand-in for Magento's module: adds the `scope` binding and applies Knockout to the page when it is ready.
define(['jquery', 'knockoutjs/knockout', 'uiRegistry'], ($, ko, registry) => {
  ko.bindingHandlers.scope = {
    init: () => ({ controlsDescendantBindings: true }),
    update(element, name, all, model, context) {
      registry.get(name(), (component) => {
        ko.utils.arrayForEach(ko.virtualElements.childNodes(element), ko.cleanNode);
        ko.applyBindingsToDescendants(context.createChildContext(component), element);
      });
    },
  };
  ko.virtualElements.allowedBindings.scope = true;

  $(() => ko.applyBindings());
});
