/** Magento's content security policy allows this address while its reCAPTCHA is enabled. */
const SCRIPT = 'https://www.google.com/recaptcha/api.js?render=explicit';
/** Shoppers may need this long to solve a task, in milliseconds. */
const LIMIT = 120_000;
const given = () => window.grecaptcha;
let loading;
let widget;
let solved = () => undefined;
/** Uses the script that another form of the page has loaded, or loads it. */
function load() {
    loading ??= new Promise((resolve, reject) => {
        const ready = () => given().ready(() => resolve(given()));
        if (given()) {
            ready();
            return;
        }
        const script = document.createElement('script');
        script.src = SCRIPT;
        script.onload = ready;
        script.onerror = () => {
            // Another submit tries again.
            loading = undefined;
            reject(new Error('reCAPTCHA cannot be loaded.'));
        };
        document.head.append(script);
    });
    return loading;
}
/** Shows the box to tick, or the badge, at its place in the form. */
async function show({ rendering }) {
    const captcha = await load();
    widget ??= captcha.render(document.querySelector('.restock-captcha').appendChild(document.createElement('div')), {
        ...rendering,
        callback: (token) => solved(token),
        'error-callback': () => solved(),
    });
    return captcha;
}
/** A token, which works once; undefined if the shopper has to tick the box first, or did not solve the task. */
async function token(settings) {
    const captcha = await show(settings);
    if (!settings.invisible) {
        const given = captcha.getResponse(widget);
        if (given)
            captcha.reset(widget);
        return given || undefined;
    }
    return new Promise((resolve) => {
        solved = resolve;
        setTimeout(resolve, LIMIT);
        captcha.reset(widget);
        captcha.execute(widget);
    });
}

export { show, token };
//# sourceMappingURL=captcha.js.map
