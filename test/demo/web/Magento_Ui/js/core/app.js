// Stand-in for Magento's module: loads, creates and registers each declared component.
define(['uiRegistry', '../lib/knockout/bootstrap'], (registry) =>
  ({ components }) => {
    for (const [name, { component, config, ...node }] of Object.entries(components)) {
      if (registry.has(name)) continue;
      require([component], (Component) => {
        registry.set(name, new Component({ ...node, ...config, component, name, index: name }));
      });
    }
  });
