// Hyvä's component for the options of a configurable product, as far as this module uses it. It is the same in Hyvä's
// default theme and in its theme for a strict content security policy, since Hyvä 1.2.

interface HyvaOption {
  readonly id: string;
  readonly label: string;
}

interface HyvaOptions {
  readonly optionConfig: {
    /** By attribute id. */
    readonly attributes: Readonly<Record<string, { readonly options: readonly HyvaOption[] }>>;
  };
  /** Attribute id → chosen option id. */
  readonly selectedValues: Readonly<Record<string, string>>;
  /** Options that a shopper can choose. The index is the attribute's id. */
  allowedAttributeOptions: (readonly HyvaOption[])[];
  /** Updates `allowedAttributeOptions`. Hyvä calls it at the start and after each choice. */
  findAllowedAttributeOptions: (this: HyvaOptions) => void;
  /** Alpine's: calls back when the page shows the change. */
  $nextTick(callback: () => void): void;
}

interface Window {
  /** Creates the component before Alpine makes it reactive. Missing on pages without options. */
  initConfigurableOptions?: (productId: string, optionConfig: unknown) => HyvaOptions;
}

interface WindowEventMap {
  /** Hyvä's announcement of private content, from the browser's storage or from its own request. */
  'private-content-loaded': CustomEvent<{
    readonly data?: Readonly<Record<string, { readonly email?: string } | undefined>>;
  }>;
}
