// Stands in for Magento's own: draws swatches by script and behaves, seen from outside, as Magento's widget does.
define(['jquery', 'knockoutjs/knockout'], ($) => {
  const escape = (text) => $('<i>').text(text).html();

  function options(attribute, swatches) {
    return attribute.options
      .filter(({ id }) => swatches[id])
      .map(({ id, label, products }) => {
        const { type, value } = swatches[id];
        const looks = {
          0: ['text', ''],
          1: ['color', `background:${value}`],
          2: ['image', `background:url(${value})`],
        };
        const [kind, style] = looks[type];
        return `<div class="swatch-option ${kind}" id="option-label-${attribute.code}-${attribute.id}-item-${id}"
          role="option" tabindex="0" aria-checked="false" aria-label="${escape(label)}" style="${style}"
          aria-describedby="option-label-${attribute.code}-${attribute.id}"
          data-option-type="${type}" data-option-id="${id}" data-option-label="${escape(label)}"
          ${products.length ? '' : 'data-option-empty="true"'}>${kind === 'text' ? escape(value) : ''}</div>`;
      })
      .join('');
  }

  function select(attribute, chooseText) {
    const list = attribute.options.map(
      ({ id, label, products }) =>
        `<option value="${id}" data-option-id="${id}" ${products.length ? '' : 'data-option-empty="true"'}>${escape(label)}</option>`,
    );
    return `<select class="swatch-select ${attribute.code}">
      <option value="0" data-option-id="0">${escape(chooseText)}</option>${list.join('')}</select>`;
  }

  function control(attribute, swatches, chooseText) {
    const label = `option-label-${attribute.code}-${attribute.id}`;
    const name = `super_attribute[${attribute.id}]`;
    return `<div class="swatch-attribute ${attribute.code}"
        data-attribute-code="${attribute.code}" data-attribute-id="${attribute.id}">
      <span id="${label}" class="swatch-attribute-label">${escape(attribute.label)}</span>
      <span class="swatch-attribute-selected-option"></span>
      <div class="swatch-attribute-options clearfix" role="listbox" tabindex="0" aria-activedescendant=""
        aria-invalid="false" aria-required="true" aria-labelledby="${label}">
        ${swatches ? options(attribute, swatches) : select(attribute, chooseText)}
      </div>
      <input class="swatch-input super-attribute-select" name="${name}" type="text" value="" data-selector="${name}"
        aria-required="true" aria-invalid="false" aria-label="${escape(attribute.label)}" tabindex="-1">
    </div>`;
  }

  return ({ jsonConfig, jsonSwatchConfig }, root) => {
    const $root = $(root);
    const attributes = Object.values(jsonConfig.attributes).sort((a, b) => a.position - b.position);

    /** Products that an option leaves to choose from; only salable ones, where the shop shows what is sold out. */
    function products(attribute, option) {
      if (jsonConfig.canDisplayShowOutOfStockStatus) return jsonConfig.salable[attribute]?.[option] ?? [];
      return jsonConfig.attributes[attribute].options.find(({ id }) => id === String(option))?.products ?? [];
    }

    /** Like Magento's: an empty set means "anything still". */
    function chosen(except) {
      let result = [];
      $root.find('.swatch-attribute[data-option-selected]').each((_, element) => {
        const id = String($(element).data('attribute-id'));
        if (id === except) return;
        const own = products(id, $(element).attr('data-option-selected'));
        result = result.length ? result.filter((product) => own.includes(product)) : own;
      });
      return result;
    }

    const disable = ($option) => $option.attr('disabled', true).addClass('disabled');

    function rebuild() {
      $root.find('[data-option-id]').removeClass('disabled').prop('disabled', false).removeAttr('disabled');
      disable($root.find('[data-option-empty]')).attr('tabindex', '-1');
      const selected = $root.find('.swatch-attribute[data-option-selected]');
      $root.find('.swatch-attribute').each((_, element) => {
        const id = String($(element).data('attribute-id'));
        const left = chosen(id);
        const alone = selected.length === 1 && selected.is(element);
        $(element)
          .find('[data-option-id]')
          .each((_, item) => {
            const $option = $(item);
            const own = products(id, $option.data('option-id'));
            if (own.length === 0 && $option.is('.swatch-option')) disable($option);
            if (alone || selected.length === 0 || $option.is('.selected, :selected, [value="0"]')) return;
            if (!own.some((product) => left.includes(product))) disable($option);
          });
      });
    }

    function click() {
      const $option = $(this);
      const $attribute = $option.closest('.swatch-attribute');
      if ($option.hasClass('disabled')) return;
      const off = $option.hasClass('selected');
      $attribute.find('.selected').removeClass('selected');
      $attribute.find('.swatch-option').attr('aria-checked', false);
      if (off) $attribute.removeAttr('data-option-selected');
      else {
        $attribute.attr('data-option-selected', $option.data('option-id'));
        $option.addClass('selected').attr('aria-checked', true);
        $option.parent().attr('aria-activedescendant', $option.attr('id'));
      }
      $attribute.find('.swatch-attribute-selected-option').text(off ? '' : $option.data('option-label'));
      rebuild();
      $attribute
        .find('.swatch-input')
        .val(off ? '' : $option.data('option-id'))
        .trigger('change');
    }

    function change() {
      const value = $(this).val();
      const $attribute = $(this).closest('.swatch-attribute');
      if (value > 0) $attribute.attr('data-option-selected', value);
      else $attribute.removeAttr('data-option-selected');
      rebuild();
      $attribute
        .find('.swatch-input')
        .val(value > 0 ? value : '')
        .trigger('change');
    }

    /** From `?color=4` by code, and from `#93=4` by id. */
    function preselect(query, attribute) {
      for (const [key, value] of new URLSearchParams(query)) {
        const $option = $root
          .find('.swatch-attribute')
          .filter((_, element) => $(element).attr(attribute) === key)
          .find('[data-option-id]')
          .filter((_, element) => $(element).attr('data-option-id') === value);
        if ($option.is('.selected')) continue;
        if ($option.is('option')) $option.parent().val(value).trigger('change');
        else $option.trigger('click');
      }
    }

    $root.append(attributes.map((one) => control(one, jsonSwatchConfig[one.id], jsonConfig.chooseText)).join(''));
    $root.on('click', '.swatch-option', click);
    $root.on('change', '.swatch-select', change);
    $root.on('keydown', '.swatch-option', function (event) {
      if (event.which === 13) click.call(this);
    });
    rebuild();
    preselect(location.search, 'data-attribute-code');
    preselect(location.hash.slice(1), 'data-attribute-id');
    $root.trigger('swatch.initialized');
  };
});
