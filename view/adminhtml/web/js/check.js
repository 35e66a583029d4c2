/**
 * Runs the checks and lists what they found.
 */
define(['jquery', 'Restock_KlaviyoBackInStock/js/line', 'Restock_KlaviyoBackInStock/js/on-enter'], function (
  $,
  line,
  onEnter,
) {
  'use strict';

  return function (settings, element) {
    var button = $(element).find('[data-role=run]'),
      results = $(element).find('[data-role=results]'),
      sku = $(element).find('[data-role=restock-sku]');

    function fail() {
      results.text(settings.failed);
    }

    onEnter(sku, button);

    button.on('click', function () {
      button.prop('disabled', true);
      results.text(settings.running);
      $.ajax({
        url: settings.url,
        type: 'POST',
        dataType: 'json',
        data: { form_key: window.FORM_KEY, store: settings.store, sku: sku.val() },
      })
        .done(function (report) {
          // Without a title, this is not the server's answer: the admin is signed out, for example.
          if (!report || !report.title) {
            return fail();
          }
          results.empty().append($('<p></p>').text(report.title));
          $.each(report.lines || [], function (index, result) {
            results.append(line(result));
          });
        })
        .fail(fail)
        .always(function () {
          button.prop('disabled', false);
        });
    });
  };
});
