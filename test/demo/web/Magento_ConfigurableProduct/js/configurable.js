// Stand-in for Magento's widget, with the same names, events and properties. A dropdown is enabled when the one before
// it has a value, and sold-out values are disabled. It has no option prices.
define(['jquery', 'jquery-ui-modules/widget'], ($) => {
  $.widget('mage.configurable', {
    options: {
      superSelector: '.super-attribute-select',
      selectSimpleProduct: '[name="selected_configurable_option"]',
      selectorProduct: '.product-info-main',
      spConfig: {},
      state: {},
    },

    _create() {
      this._initializeOptions();
      this._overrideDefaults();
      this._setupChangeEvents();
      this._fillState();
      this._setChildSettings();
      this._configureForValues();
      this.element.trigger('configurable.initialized');
    },

    _initializeOptions() {
      const { options } = this;
      options.settings = this.element.parents(options.selectorProduct).find(options.superSelector);
      options.values = options.spConfig.defaultValues ?? {};
      this.inputSimpleProduct = this.element.find(options.selectSimpleProduct);
    },

    /** Takes the values of a fragment such as `#144=10&145=13`. */
    _overrideDefaults() {
      for (const [id, value] of new URLSearchParams(location.hash.slice(1))) {
        const known = this._getAttributeOptions(id)?.some((option) => option.id === value);
        if (known) this.options.values[id] = value;
      }
    },

    _setupChangeEvents() {
      this.options.settings.on('change', this, this._configure);
    },

    _configure(event) {
      event.data._configureElement(this);
    },

    _fillState() {
      this.options.settings.each((_, select) => {
        const id = select.id.replace('attribute', '');
        select.config = this.options.spConfig.attributes[id];
        select.attributeId = id;
        this.options.state[id] = false;
      });
    },

    /** Links every dropdown to the ones before and after it, and enables the first one only. */
    _setChildSettings() {
      const settings = this.options.settings.get();
      const childSettings = [];
      for (let index = settings.length - 1; index >= 0; index--) {
        const select = settings[index];
        if (index > 0) select.disabled = true;
        else this._fillSelect(select);
        Object.assign(select, {
          childSettings: [...childSettings],
          prevSetting: settings[index - 1],
          nextSetting: settings[index + 1],
        });
        childSettings.push(select);
      }
    },

    _configureForValues() {
      this.options.settings.each((_, select) => {
        select.value = this.options.values[select.attributeId] ?? '';
        this._configureElement(select);
      });
    },

    _configureElement(select) {
      const [chosen] = select.selectedOptions;
      this.simpleProduct = chosen?.config?.allowedProducts[0];
      if (!select.value) {
        this._resetChildren(select);
        return;
      }
      this.options.state[select.attributeId] = select.value;
      if (select.nextSetting) {
        select.nextSetting.disabled = false;
        this._fillSelect(select.nextSetting);
        this._resetChildren(select.nextSetting);
      } else {
        this.inputSimpleProduct.val(this.simpleProduct);
      }
    },

    _resetChildren(select) {
      for (const child of select.childSettings) {
        child.selectedIndex = 0;
        child.disabled = true;
      }
      this.options.state[select.attributeId] = false;
    },

    /** Fills a dropdown with the values that fit the one before it, and disables those without a salable product. */
    _fillSelect(select) {
      const { chooseText, salable, canDisplayShowOutOfStockStatus: shown } = this.options.spConfig;
      const before = select.prevSetting?.selectedOptions[0];
      $(select).empty().append(new Option(chooseText, ''));
      for (const option of this._getAttributeOptions(select.attributeId)) {
        const left = before ? (before.config?.allowedProducts ?? []) : option.products;
        const allowedProducts = option.products.filter((product) => left.includes(product));
        if (allowedProducts.length === 0) continue;
        const element = new Option(this._getOptionLabel(option), option.id);
        const buyable = salable[select.attributeId]?.[option.id] ?? [];
        element.disabled = shown && !allowedProducts.some((product) => buyable.includes(product));
        element.config = { ...option, allowedProducts };
        select.add(element);
      }
    },

    _getOptionLabel: ({ label }) => label,

    _getAttributeOptions(id) {
      return this.options.spConfig.attributes[id]?.options;
    },
  });
  return $.mage.configurable;
});
