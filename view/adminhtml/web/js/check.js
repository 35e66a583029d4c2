/**
 * Runs the checks and lists what they found.
 */
define(['jquery', 'Restock_KlaviyoBackInStock/js/line'], function ($, line) {
  'use strict';

  return function (settings, element) {
    var button = $(element).find('[data-role=run]'),
      results = $(element).find('[data-role=results]');

    button.on('click', function () {
      button.prop('disabled', true);
      results.text(settings.running);
      $.ajax({
        url: settings.url,
        type: 'POST',
        dataType: 'json',
        data: { form_key: window.FORM_KEY, store: settings.store },
      })
        .done(function (report) {
          results.empty().append($('<p></p>').text(report.title));
          $.each(report.lines || [], function (index, result) {
            results.append(line(result));
          });
        })
        .fail(function () {
          results.text(settings.failed);
        })
        .always(function () {
          button.prop('disabled', false);
        });
    });
  };
});
