/**
 * Makes a test subscription: one request subscribes, and then each request looks for the event once. The server knows
 * how far the test is; the page has an ID only.
 */
define(['jquery', 'Restock_KlaviyoBackInStock/js/line', 'Restock_KlaviyoBackInStock/js/on-enter'], function (
  $,
  line,
  onEnter,
) {
  'use strict';

  // A look can fail because of a proxy or the network. The next one can work.
  var ATTEMPTS = 3;

  // Screen readers hear each new catalog ID, and how long it takes every ten seconds, but not every look.
  var SPOKEN = 10;

  return function (settings, element) {
    var email = $(element).find('[data-role=email]'),
      begin = $(element).find('[data-role=begin]'),
      result = $(element).find('[data-role=result]'),
      save = $(element).find('[data-role=save]'),
      id = '',
      attempts = 0,
      spoken = '';

    function post(url, data) {
      return $.ajax({
        url: url,
        type: 'POST',
        dataType: 'json',
        data: $.extend({ form_key: window.FORM_KEY }, data),
        showLoader: false,
      });
    }

    function busy(text) {
      begin.add(save).prop('disabled', true);
      result.attr('aria-live', 'polite').text(text);
    }

    function idle(content, offersSave) {
      begin.add(save).prop('disabled', false);
      save.prop('hidden', !offersSave);
      result.attr('aria-live', 'polite').empty().append(content);
    }

    function fail() {
      idle(document.createTextNode(settings.failed), false);
    }

    function failToSave() {
      idle(document.createTextNode(settings.failed), true);
    }

    function progress(step) {
      var news = step.catalog + ' ' + Math.floor(step.seconds / SPOKEN);

      result.attr('aria-live', news === spoken ? 'off' : 'polite').text(step.progress);
      spoken = news;
    }

    function take(step) {
      attempts = 0;
      // Without either, this is not the server's answer: the admin is signed out, for example.
      if (step && step.line) {
        id = step.id;
        idle(line(step.line), step.save);
      } else if (step && step.progress) {
        id = step.id;
        progress(step);
        setTimeout(look, Number(settings.pause));
      } else {
        fail();
      }
    }

    function look() {
      post(settings.look, { id: id })
        .done(take)
        .fail(function () {
          attempts += 1;
          if (attempts < ATTEMPTS) {
            setTimeout(look, Number(settings.pause));
          } else {
            fail();
          }
        });
    }

    begin.on('click', function () {
      busy(settings.beginning);
      save.prop('hidden', true);
      attempts = 0;
      spoken = '';
      // The field for the product is that of the checks.
      post(settings.begin, {
        store: settings.store,
        email: email.val(),
        sku: $('[data-role=restock-sku]').val() || '',
      })
        .done(take)
        .fail(fail);
    });

    onEnter(email, begin);

    save.on('click', function () {
      busy(settings.saving);
      post(settings.save, { id: id }).done(take).fail(failToSave);
    });
  };
});
