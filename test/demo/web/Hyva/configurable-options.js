// Stand-in for Hyvä's Alpine component for the options of a configurable product. Names, events and markup are the same, so
// that modules work here as they do in Hyvä. It has no prices per option, no pictures and no tooltips.

/**
 * Hyvä defines this on the page, and templates call it in `x-data`.
 *
 * @param {string} productId
 * @param {object} optionConfig Magento's `jsonConfig`
 */
window.initConfigurableOptions = (productId, optionConfig) => ({
  productId,
  optionConfig,
  selectedValues: [],
  allowedAttributeOptions: [],

  init() {
    this.findAllowedAttributeOptions();
    this.$nextTick(() => {
      const { defaultValues = {}, attributes } = this.optionConfig;
      for (const [attribute, option] of Object.entries(defaultValues)) this.changeOption(attribute, `${option}`);
      const query = new URLSearchParams(location.search);
      const hash = new URLSearchParams(location.hash.slice(1));
      for (const { id, code } of Object.values(attributes)) {
        for (const option of [query.get(code), hash.get(id)]) if (option) this.changeOption(id, option);
      }
    });
  },

  /** The options of each attribute that a salable product has, together with what is chosen for the others. */
  findAllowedAttributeOptions() {
    const { attributes } = this.optionConfig;
    const allowed = [];
    for (const { id, options } of Object.values(attributes)) {
      const products = this.salableProducts(Object.entries(this.selectedValues).filter(([other]) => other !== id));
      allowed[id] = options.filter((option) => option.products.some((product) => products.has(product)));
    }
    this.allowedAttributeOptions = allowed;
  },

  /** Ids of the salable products that have these options. Without `salable`, the page shows salable products only. */
  salableProducts(chosen) {
    const { index, salable = {} } = this.optionConfig;
    const inStock = Object.values(salable).flatMap((options) => Object.values(options).flat());
    const known = Object.keys(salable).length > 0 ? inStock : Object.keys(index);
    return new Set(known.filter((id) => chosen.every(([attribute, option]) => index[id][attribute] === option)));
  },

  getAllowedAttributeOptions(attribute) {
    return this.allowedAttributeOptions[attribute] ?? [];
  },
  getAllAttributeOptions(attribute) {
    return this.optionConfig.attributes[attribute]?.options ?? [];
  },
  optionIsActive(attribute, option) {
    return this.getAllowedAttributeOptions(attribute).some(({ id }) => id === option);
  },
  optionIsEnabled(attribute, option) {
    return Object.values(this.optionConfig.index).some((options) => options[attribute] === option);
  },

  /** Takes an option that is allowed, or with an empty value takes the choice back. */
  changeOption(attribute, value) {
    if (value === '') {
      const others = [];
      for (const [id, option] of Object.entries(this.selectedValues)) if (id !== `${attribute}`) others[id] = option;
      this.selectedValues = others;
    } else if (this.optionIsActive(attribute, value)) {
      this.selectedValues[attribute] = value;
    }
    this.findAllowedAttributeOptions();
    const { selectedValues } = this;
    dispatchEvent(
      new CustomEvent('configurable-selection-changed', {
        detail: { productId, optionId: attribute, value, selectedValues },
      }),
    );
  },
  /** A swatch that is chosen already is taken back. */
  clearOptionIfActive(attribute, value) {
    if (this.selectedValues[attribute] === value) this.changeOption(attribute, '');
  },

  /** The cart or wish list item that the page edits is private content. */
  onGetCartData({ cart }) {
    const [, item] = /\/id\/(\d+)\//.exec(location.pathname) ?? [];
    const line = cart?.items?.find(({ item_id: id, product_id: of }) => `${id}` === item && `${of}` === productId);
    for (const option of line?.options ?? []) {
      if (option.option_value) this.changeOption(option.option_id, option.option_value);
    }
  },

  getSwatchText(attribute, option) {
    return this.getAllAttributeOptions(attribute).find(({ id }) => id === option)?.label ?? '';
  },
});

/**
 * What Hyvä's templates with swatches add to it.
 *
 * @param {object} swatchConfig Magento's `jsonSwatchConfig`
 */
window.initSwatchOptions = (swatchConfig) => ({
  swatchConfig,
  isTextSwatch(attribute, option) {
    return this.swatchConfig[attribute]?.[option]?.type === '0';
  },
  getSwatchBackgroundStyle(attribute, option) {
    const { type, value } = this.swatchConfig[attribute]?.[option] ?? {};
    return type === '1' ? `background-color: ${value}` : type === '2' ? `background-image: url('${value}')` : '';
  },
});
