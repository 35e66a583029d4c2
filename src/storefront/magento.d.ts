// Magento's AMD modules as this storefront uses them.

declare module 'uiComponent' {
  /** Properties that every UI component has. */
  export interface UiComponent {
    /** Name in the registry, from the page's `components`. */
    readonly name: string;
    /** Inside a method: the method of the same name one class up. */
    _super(): this;
    /** Turns the named properties into observables. */
    observe(names: string[]): this;
    initialize(): this;
    initObservable(): this;
  }

  interface UiComponentClass {
    extend(members: object): UiComponentClass;
  }

  const Component: UiComponentClass;
  export default Component;
}

/** What RequireJS rejects with where a module could not be loaded. */
interface RequireError {
  /** Their names; of an `import()` one. */
  readonly requireModules?: readonly string[];
}

interface Window {
  /** Magento's loader; a bundle of another make has none. */
  readonly requirejs?: {
    /** Forgets a module, also one that could not be loaded. */
    undef(module: string): void;
  };
}

declare module 'jquery' {
  const $: JQueryStatic;
  export default $;
}
