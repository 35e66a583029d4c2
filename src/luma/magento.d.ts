// Magento's AMD modules as the Luma adapter uses them.

declare module 'uiComponent' {
  /** Properties that every UI component has. */
  export interface UiComponent {
    /** Name in the registry, from the page's `components`. */
    readonly name: string;
    /** In a method: the method of the same name in the parent class. */
    _super(...args: unknown[]): this;
    /** Turns the named properties into observables. */
    observe(names: string[]): this;
    initialize(): this;
    initObservable(): this;
  }

  export interface UiComponentClass {
    extend(members: object): UiComponentClass;
  }

  const Component: UiComponentClass;
  export default Component;
}

declare module 'Magento_Customer/js/customer-data' {
  import type { Observable } from 'knockout';

  interface CustomerData {
    /** Section of private content; empty until it is loaded. */
    get(section: string): Observable<Readonly<Record<string, unknown>>>;
  }

  const customerData: CustomerData;
  export default customerData;
}

/** What RequireJS rejects with if a module could not be loaded. */
interface RequireError {
  /** Names of the modules; one for an `import()`. */
  readonly requireModules?: readonly string[];
}

interface Window {
  /** Magento's loader. Other loaders do not have it. */
  readonly requirejs?: {
    /** Forgets a module, even one that could not be loaded. */
    undef(module: string): undefined;
  };
}

declare module 'jquery' {
  const $: JQueryStatic;
  export default $;
}
