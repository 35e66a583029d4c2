/**
 * Runs the checks and lists what they found. All texts come from the server as plain text.
 */
define(['jquery'], function ($) {
  'use strict';

  var CLASSES = {
    passed: 'message message-success',
    failed: 'message message-error',
    unknown: 'message message-warning',
  };

  function line(result) {
    var item = $('<div></div>').addClass(CLASSES[result.state] || 'message');

    item.append($('<strong></strong>').text(result.label + ': '), document.createTextNode(result.message));
    if (result.advice) {
      item.append($('<br>'), document.createTextNode(result.advice));
    }

    return item;
  }

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
