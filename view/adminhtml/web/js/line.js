/**
 * One finding as an element. All texts come from the server as plain text.
 */
define(['jquery'], function ($) {
  'use strict';

  var CLASSES = {
    passed: 'message message-success',
    failed: 'message message-error',
    unknown: 'message message-warning',
  };

  return function (finding) {
    var item = $('<div></div>').addClass(CLASSES[finding.state] || 'message');

    item.append($('<strong></strong>').text(finding.label + ': '), document.createTextNode(finding.message));
    if (finding.advice) {
      item.append($('<br>'), document.createTextNode(finding.advice));
    }

    return item;
  };
});
