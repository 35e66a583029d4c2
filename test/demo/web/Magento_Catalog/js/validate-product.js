// Stand-in for Magento's widget: enables Add to Cart, and checks the required options when it is clicked.
define(['jquery', 'catalogAddToCart', 'jquery-ui-modules/widget'], ($) => {
  $.widget('mage.productValidate', {
    options: { addToCartButtonSelector: '.action.tocart', required: 'This is a required field.' },

    _create() {
      this.element.on('submit', (event) => {
        event.preventDefault();
        if (!this.isValid()) return;
        this.element.catalogAddToCart(this.options);
        this.element.catalogAddToCart('submitForm', this.element);
      });
      this.element.on('change', (event) => this.clear($(event.target)));
      $(this.options.addToCartButtonSelector).attr('disabled', false);
    },

    /** Marks every empty required field and moves the focus to the first one, or to its swatches. */
    isValid() {
      const fields = this.element.find('[data-validate*=required]:enabled');
      const missing = fields.filter((_, field) => !field.value);
      missing.each((_, field) => this.mark($(field)));
      const [first] = missing;
      if (first) this.swatches($(first)).add(first).first().trigger('focus');
      return missing.length === 0;
    },

    mark(field) {
      this.clear(field);
      const id = `${field.attr('name')}-error`;
      field.addClass('mage-error').attr({ 'aria-invalid': 'true', 'aria-describedby': id });
      this.swatches(field).attr('aria-invalid', 'true');
      $('<div class="mage-error" generated="true">')
        .attr({ id, for: field.attr('name') })
        .text(this.options.required)
        .insertAfter(field);
    },

    clear(field) {
      field.removeClass('mage-error').removeAttr('aria-describedby').attr('aria-invalid', 'false');
      this.swatches(field).attr('aria-invalid', 'false');
      field.siblings('div.mage-error').remove();
    },

    swatches: (field) => field.parent('.swatch-attribute').find('.swatch-attribute-options'),
  });
  return $.mage.productValidate;
});
