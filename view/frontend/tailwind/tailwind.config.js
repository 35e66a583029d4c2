// What Hyvä's build for Tailwind CSS 3 reads: where the form's classes are used.
module.exports = {
  content: ['../templates/**/*.phtml', '../web/js/hyva/form.min.js'],
};
