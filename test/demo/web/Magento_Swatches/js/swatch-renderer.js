// Stand-in for Magento's widget. Names, events and markup are the same, so that mixins and our module work here as they
// do on a real store. It has no option prices and no tooltips.
define(['jquery', 'Magento_Swatches/js/swatch-markup', 'jquery-ui-modules/widget'], ($, markup) => {
  $.widget('mage.SwatchRenderer', {
    options: {
      jsonConfig: {},
      jsonSwatchConfig: {},
      jsonSwatchImageSizeConfig: { swatchImage: { width: 30, height: 20 } },
      selectorProduct: '.product-info-main',
      mediaGallerySelector: '[data-gallery-role=gallery-placeholder]',
    },

    _init() {
      if (this.element.attr('data-rendered')) return;
      this.element.attr('data-rendered', true);
      const { jsonConfig } = this.options;
      jsonConfig.mappedAttributes = { ...jsonConfig.attributes };
      jsonConfig.attributes = Object.values(jsonConfig.attributes).sort((a, b) => a.position - b.position);
      this._RenderControls();
      this.element.trigger('swatch.initialized');
    },

    _RenderControls() {
      const { jsonConfig, jsonSwatchConfig, jsonSwatchImageSizeConfig } = this.options;
      const { attributes, chooseText, salable, canDisplayShowOutOfStockStatus: shown } = jsonConfig;
      const { swatchImage } = jsonSwatchImageSizeConfig;
      this.element.append(
        attributes.map((one) => markup(one, jsonSwatchConfig[one.id], chooseText, swatchImage)).join(''),
      );

      // Attribute id → option id → its products; only salable products if the shop displays out-of-stock ones.
      this.optionsMap = {};
      for (const { id, options } of attributes) {
        this.optionsMap[id] = {};
        for (const option of options) {
          if (option.products.length === 0) continue;
          this.optionsMap[id][option.id] = { products: shown ? salable[id][option.id] : option.products };
        }
      }
      this._EventListener();
      this._Rewind(this.element);
      this._EmulateSelected(Object.fromEntries(new URLSearchParams(location.search)));
      this._EmulateSelected(this._getSelectedAttributes());
    },

    _EventListener() {
      this.element
        .on('click', '.swatch-option', ({ currentTarget }) => this._OnClick($(currentTarget), this))
        .on('change', '.swatch-select', ({ currentTarget }) => this._OnChange($(currentTarget), this))
        .on('keydown', ({ which, target }) => {
          if (which === 13 && $(target).is('.swatch-option')) this._OnClick($(target), this);
        });
    },

    _OnClick($option) {
      if ($option.hasClass('disabled')) return;
      const $attribute = $option.parents('.swatch-attribute');
      const $input = $attribute.find('.swatch-input');
      const off = $option.hasClass('selected');
      $attribute.find('.selected').removeClass('selected');
      if (off) {
        $attribute.removeAttr('data-option-selected');
        $option.attr('aria-checked', false);
      } else {
        $attribute.attr('data-option-selected', $option.data('option-id'));
        $option.addClass('selected');
        this._toggleCheckedAttributes($option, $option.parents('.swatch-attribute-options'));
      }
      $attribute.find('.swatch-attribute-selected-option').text(off ? '' : $option.data('option-label'));
      $input.val(off ? '' : $option.data('option-id')).attr('data-attr-name', $attribute.data('attribute-code'));
      this._Rebuild();
      this._loadMedia();
      $input.trigger('change');
    },

    _OnChange($select) {
      const $attribute = $select.parents('.swatch-attribute');
      const $input = $attribute.find('.swatch-input');
      const chosen = $select.val() > 0;
      if (chosen) $attribute.attr('data-option-selected', $select.val());
      else $attribute.removeAttr('data-option-selected');
      $input.val(chosen ? $select.val() : '');
      this._Rebuild();
      this._loadMedia();
      $input.trigger('change');
    },

    _toggleCheckedAttributes($option, $wrapper) {
      $wrapper.attr('aria-activedescendant', $option.attr('id')).find('.swatch-option').attr('aria-checked', false);
      $option.attr('aria-checked', true);
    },

    /** Enables all options, except those without any salable product. */
    _Rewind($controls) {
      // This sets the property only. The attribute `disabled` of a <div> stays, as in Magento: rely on the class.
      $controls.find('div[data-option-id], option[data-option-id]').removeClass('disabled').prop('disabled', false);
      this._disable($controls.find('[data-option-empty]')).attr('tabindex', '-1');
      this.disableSwatchForOutOfStockProducts();
    },

    disableSwatchForOutOfStockProducts() {
      const { attributes, salable, canDisplayShowOutOfStockStatus: shown } = this.options.jsonConfig;
      if (!shown) return;
      for (const { id } of attributes) {
        const $options = this.element.find(`[data-attribute-id=${id}] .swatch-option`);
        this._disable($options.filter((_, option) => !(option.dataset.optionId in salable[id])));
      }
    },

    /** Disables the options that have no product together with the selected ones. */
    _Rebuild() {
      const $controls = this.element.find('.swatch-attribute[data-attribute-id]');
      const $selected = $controls.filter('[data-option-selected]');
      this._Rewind($controls);
      if ($selected.length === 0) return;
      $controls.each((_, control) => {
        const id = $(control).data('attribute-id');
        if ($selected.length === 1 && $selected.is(control)) return;
        const left = this._CalcProducts(id);
        $(control)
          .find('[data-option-id]')
          .each((_, option) => {
            const entry = this.optionsMap[id]?.[$(option).data('option-id')];
            if (!entry || $(option).is('.selected, :selected')) return;
            if (!(entry.products ?? []).some((product) => left.includes(product))) this._disable($(option));
          });
      });
    },

    _disable: ($options) => $options.attr('disabled', true).addClass('disabled'),

    /** Products that match the selected options, without those of one attribute if given. Empty if none is selected. */
    _CalcProducts(except) {
      let products = [];
      this.element.find('.swatch-attribute[data-option-selected]').each((_, control) => {
        const id = $(control).data('attribute-id');
        const entry = this.optionsMap[id]?.[$(control).attr('data-option-selected')];
        if (id === except || !entry) return;
        const own = entry.products ?? [];
        products = products.length === 0 ? own : products.filter((product) => own.includes(product));
      });
      return products;
    },

    getProduct() {
      return this._CalcProducts()[0];
    },

    getProductId() {
      const products = this._CalcProducts();
      return products.length === 1 ? products[0] : null;
    },

    _loadMedia() {
      const $image = this.element.parents('.column.main').find(`${this.options.mediaGallerySelector} img`);
      this.initialImage ??= $image.attr('src');
      $image.attr('src', this.options.jsonConfig.images[this.getProduct()]?.[0]?.img ?? this.initialImage);
    },

    /** Attribute code → option id, from a fragment such as `#93=4`. */
    _getSelectedAttributes() {
      const { mappedAttributes } = this.options.jsonConfig;
      const pairs = [...new URLSearchParams(location.hash.slice(1))];
      return Object.fromEntries(pairs.map(([id, option]) => [mappedAttributes[id]?.code ?? id, option]));
    },

    _EmulateSelected(selected) {
      this._emulate(selected, 'data-attribute-code');
    },

    _EmulateSelectedByAttributeId(selected) {
      this._emulate(selected, 'data-attribute-id');
    },

    _emulate(selected, attribute) {
      for (const [key, option] of Object.entries(selected ?? {})) {
        const $option = this.element.find(
          `.swatch-attribute[${attribute}="${CSS.escape(key)}"] [data-option-id="${CSS.escape(option)}"]`,
        );
        if ($option.hasClass('selected')) continue;
        if ($option.parent().is('.swatch-select')) $option.parent().val(option).trigger('change');
        else $option.trigger('click');
      }
    },
  });
  return $.mage.SwatchRenderer;
});
