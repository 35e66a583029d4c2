// The markup that the swatch renderer draws, with the classes and attributes of Magento's own.
define(['jquery'], ($) => {
  const escape = (text) => $('<i>').text(text).html();

  /** Swatch type (0 text, 1 color, 2 picture) → class and style. */
  const looks = {
    0: () => ['text', ''],
    1: (value) => ['color', `background: ${value} no-repeat center; background-size: initial;`],
    2: (value, { width, height }) => [
      'image',
      `background: url(${value}) no-repeat center; background-size: initial; width: ${width}px; height: ${height}px`,
    ],
  };

  function option({ id, label, products }, { type, value }, labelId, index, size) {
    const name = escape(label);
    const [look, style] = looks[type](value, size);
    return `<div class="swatch-option ${look}" id="${labelId}-item-${id}" index="${index}" aria-checked="false"
      aria-describedby="${labelId}" tabindex="0" data-option-type="${type}" data-option-id="${id}"
      data-option-label="${name}" aria-label="${name}" role="option" data-option-tooltip-value="${escape(value)}"
      ${products.length > 0 ? '' : 'data-option-empty="true"'} style="${style}"
      >${type === '0' ? escape(value || label) : ''}</div>`;
  }

  function select({ code, options }, chooseText) {
    const list = options.map(
      ({ id, label, products }) =>
        `<option value="${id}" data-option-id="${id}" ${products.length > 0 ? '' : 'data-option-empty="true"'}
          >${escape(label)}</option>`,
    );
    return `<select class="swatch-select ${code}">
      <option value="0" data-option-id="0">${escape(chooseText)}</option>${list.join('')}</select>`;
  }

  /** One attribute: its label, its swatches or its dropdown, and the input that the form submits. */
  return (attribute, swatches, chooseText, size) => {
    const { id, code, label, options } = attribute;
    const labelId = `option-label-${code}-${id}`;
    const name = `super_attribute[${id}]`;
    const choices = swatches
      ? options.map((one, index) => (swatches[one.id] ? option(one, swatches[one.id], labelId, index, size) : ''))
      : [select(attribute, chooseText)];
    return `<div class="swatch-attribute ${code}" data-attribute-code="${code}" data-attribute-id="${id}">
      <span id="${labelId}" class="swatch-attribute-label">${escape(label)}</span
      ><span class="swatch-attribute-selected-option"></span>
      <div aria-activedescendant="" tabindex="0" aria-invalid="false" aria-required="true" role="listbox"
        aria-labelledby="${labelId}" class="swatch-attribute-options clearfix">${choices.join('')}</div>
      <input class="swatch-input super-attribute-select" name="${name}" type="text" value="" data-selector="${name}"
        data-validate="{required: true}" aria-required="true" aria-invalid="false"></div>`;
  };
});
