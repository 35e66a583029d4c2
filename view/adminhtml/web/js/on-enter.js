/**
 * Makes the key Enter in a field click a button. Otherwise, Enter would save the configuration.
 */
define([], function () {
  'use strict';

  return function (field, button) {
    field.on('keydown', function (event) {
      if (event.key === 'Enter') {
        event.preventDefault();
        if (!button.prop('disabled')) {
          button.trigger('click');
        }
      }
    });
  };
});
