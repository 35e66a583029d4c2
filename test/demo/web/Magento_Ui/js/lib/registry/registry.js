// Stand-in for Magento's module: components by name, and callbacks that wait for them.
define([], () => {
  const components = new Map();
  let waiting = [];

  const registry = {
    has: (name) => components.has(name),
    get(names, callback) {
      const all = [].concat(names);
      if (!callback) return components.get(all[0]);
      if (all.every(registry.has)) callback(...all.map((name) => components.get(name)));
      else waiting.push([names, callback]);
    },
    set(name, component) {
      components.set(name, component);
      const retry = waiting;
      waiting = [];
      for (const [names, callback] of retry) registry.get(names, callback);
    },
    remove: (name) => components.delete(name),
    async:
      (name) =>
      (...args) => {
        if (typeof args[0] === 'function') registry.get(name, args[0]);
        else registry.get(name, (component) => component[args[0]](...args.slice(1)));
      },
  };
  return registry;
});
