// Stand-in for Magento's `uiComponent`: classes with defaults and `_super`, observables by name.
define(['jquery', 'knockoutjs/knockout', 'uiRegistry'], ($, ko, registry) => {
  /** While the overriding method runs, `this._super` is the parent's method. */
  function withSuper(parent, method) {
    if (typeof parent !== 'function' || typeof method !== 'function' || !/\b_super\b/.test(method)) return method;
    return function (...args) {
      const before = this._super;
      this._super = (...given) => parent.apply(this, given.length ? given : args);
      const result = method.apply(this, args);
      this._super = before;
      return result;
    };
  }

  /** Magento evaluates `${ $.path }` in every string of a component's configuration. */
  function evaluate(value, self) {
    if (typeof value === 'string') {
      return value.replace(/\$\{\s*\$\.([\w.]+)\s*\}/g, (_, path) =>
        path.split('.').reduce((o, key) => o?.[key], self),
      );
    }
    if (Array.isArray(value)) return value.map((item) => evaluate(item, self));
    if (!$.isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(item, self)]));
  }

  const base = {
    initialize(options) {
      this.initConfig(options).initObservable();
      return this;
    },
    initConfig(options) {
      const config = $.extend(true, {}, this.constructor.defaults, options);
      const raw = Object.entries(config).filter(([key]) => config.ignoreTmpls?.[key]);
      return Object.assign(this, evaluate(config, config), Object.fromEntries(raw));
    },
    initObservable() {
      this.observe({ elems: [] });
      return this.track(Object.keys(this.tracks ?? {}).filter((key) => this.tracks[key]));
    },
    observe(names) {
      const wanted = typeof names === 'string' ? names.split(' ') : names;
      const pairs = Array.isArray(wanted) ? wanted.map((name) => [name, this[name]]) : Object.entries(wanted);
      for (const [name, value] of pairs) {
        if (ko.isObservable(this[name])) this[name](ko.unwrap(value));
        else if (typeof this[name] !== 'function') {
          this[name] = Array.isArray(value) ? ko.observableArray(value) : ko.observable(value);
        }
      }
      return this;
    },
    track(names) {
      for (const name of [].concat(names)) {
        const value = ko.observable(this[name]);
        Object.defineProperty(this, name, { get: value, set: value, enumerable: true, configurable: true });
      }
      return this;
    },
    requestModule: (name) => registry.async(name),
    destroy() {
      registry.remove(this.name);
    },
  };

  function makeClass(prototype, defaults) {
    function Component(...args) {
      const self = this instanceof Component ? this : Object.create(prototype);
      self.initialize(...args);
      return self;
    }
    prototype.constructor = Component;
    return Object.assign(Component, {
      prototype,
      defaults,
      extend({ defaults: own, ...methods } = {}) {
        const child = Object.create(prototype);
        for (const [name, method] of Object.entries(methods)) child[name] = withSuper(prototype[name], method);
        return makeClass(child, $.extend(true, {}, defaults, own));
      },
    });
  }

  return makeClass(base, { name: '', template: 'ui/collection', tracks: {} });
});
