// Stands in for Magento's `uiComponent`: classes made with `extend`, `_super` and merged defaults.
type Members = Record<string, unknown>;
type Method = (this: Members, ...args: unknown[]) => unknown;

/** Magento evaluates `${…}` in every text of a component's configuration, unless the component exempts it. */
const evaluate = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\$\{[^}]*\}/g, 'EVALUATED');
  if (Array.isArray(value)) return value.map(evaluate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(item)]));
};

const withSuper = (parent: unknown, own: unknown): unknown =>
  typeof own !== 'function'
    ? own
    : function (this: Members, ...args: unknown[]) {
        const before = this['_super'];
        this['_super'] = (...given: unknown[]) => (parent as Method | undefined)?.apply(this, given);
        const result = (own as Method).apply(this, args);
        this['_super'] = before;
        return result;
      };

function makeClass(prototype: Members, defaults: Members) {
  function Component(config: Members): Members {
    const self = Object.create(prototype) as Members;
    const given = { ...defaults, ...config };
    const exempt = (given['ignoreTmpls'] ?? {}) as Members;
    for (const [key, value] of Object.entries(given)) self[key] = exempt[key] ? value : evaluate(value);
    (self['initialize'] as Method).call(self);
    return self;
  }
  Component.extend = ({ defaults: own, ...members }: Members) => {
    const child = Object.create(prototype) as Members;
    for (const [name, member] of Object.entries(members)) child[name] = withSuper(prototype[name], member);
    return makeClass(child, { ...defaults, ...(own as Members) });
  };
  return Component;
}

export default makeClass(
  {
    initialize(this: Members) {
      return this;
    },
  },
  {},
);
