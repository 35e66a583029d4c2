// Stand-in for Magento's widget: submits the form without leaving the page, and shows the progress on the button.
define(['jquery', 'jquery-ui-modules/widget'], ($) => {
  $.widget('mage.catalogAddToCart', {
    options: {
      addToCartButtonSelector: '.action.tocart',
      addToCartButtonDisabledClass: 'disabled',
      addToCartButtonTextWhileAdding: 'Adding...',
      addToCartButtonTextAdded: 'Added',
      addToCartButtonTextDefault: 'Add to Cart',
    },

    submitForm(form) {
      this.say(form, this.options.addToCartButtonTextWhileAdding, true);
      $.ajax({
        url: form.prop('action'),
        data: new FormData(form[0]),
        type: 'post',
        dataType: 'json',
        cache: false,
        contentType: false,
        processData: false,
      })
        .done((response) => {
          const { productSku: sku } = form.data();
          const productIds = [form.find('[name=product]').val()];
          $(document).trigger('ajax:addToCart', { sku, productIds, form, response });
          if (response.backUrl) {
            location.assign(response.backUrl);
            return;
          }
          this.say(form, this.options.addToCartButtonTextAdded, true);
          setTimeout(() => this.say(form, this.options.addToCartButtonTextDefault, false), 1000);
        })
        .fail(() => location.reload());
    },

    say(form, text, busy) {
      const { addToCartButtonSelector, addToCartButtonDisabledClass } = this.options;
      const button = form.find(addToCartButtonSelector);
      button.toggleClass(addToCartButtonDisabledClass, busy).prop('title', text).find('span').text(text);
    },
  });
  return $.mage.catalogAddToCart;
});
