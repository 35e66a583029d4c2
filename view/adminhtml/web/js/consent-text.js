/**
 * Shows the row of a consent text while its channel is one of the offered ones.
 */
define(['jquery'], function ($) {
  'use strict';

  return function (settings, element) {
    var offered = $('#' + settings.offered);

    function update() {
      $(element)
        .closest('tr')
        .toggle((offered.val() || []).indexOf(settings.channel) !== -1);
    }

    offered.on('change', update);
    update();
  };
});
