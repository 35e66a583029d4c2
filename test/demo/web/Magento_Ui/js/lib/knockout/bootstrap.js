// Stands in for Magento's own: the `scope` binding, then Knockout over the whole page, once, when it is there.
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
