define(['require', 'uiComponent', 'jquery'], (function (require, Component, $) { 'use strict';

    /** Klaviyo refuses an address without a dot in its domain (`test@klaviyo` in its documentation), which browsers let pass. */
    const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
    /** Whether Klaviyo can be asked about this address. What is deliverable only the mail itself tells. */
    const isAddress = (text) => ADDRESS.test(text);

    /** What is wrong with an entry before anything is sent, in the order of the page. */
    function check({ variant, channels, email, phone, consents, optIn }) {
        const byPhone = channels.filter((channel) => channel !== 'EMAIL');
        if (!variant)
            return 'choose';
        if (!channels.length)
            return 'channel';
        if ((optIn || channels.length > byPhone.length) && !isAddress(email))
            return 'email';
        if (byPhone.length && !phone)
            return 'phone';
        return byPhone.every((channel) => consents.includes(channel)) ? undefined : 'consent';
    }
    /** Which word belongs to which failure; none to a success. */
    function reason(outcome) {
        if (outcome.kind === 'accepted')
            return undefined;
        if (outcome.kind === 'unreachable')
            return outcome.reason === 'timeout' ? 'timeout' : 'network';
        return outcome.kind === 'refused' ? (outcome.field ?? 'refused') : outcome.kind;
    }
    /**
     * `submitting → subscribed`, or back to an editable `failed`. A submit while one is under way does nothing.
     * Nothing the shopper entered is kept or changed here, so nothing of it can be lost.
     *
     * @param subscribe sends a checked entry; a `Reason` in place of an outcome is what only sending could find out (a phone number nobody
     * can have)
     * @param changed hears of every phase, in order; with the reason where it failed
     */
    function createForm(subscribe, changed) {
        let busy = false;
        return async (entry) => {
            if (busy)
                return;
            let wrong = check(entry);
            if (!wrong) {
                busy = true;
                changed('submitting', entry);
                // Sending fails as a whole where a part of it could not be loaded, and that is a matter of the network too.
                const outcome = await subscribe(entry).catch(() => 'network');
                busy = false;
                wrong = typeof outcome === 'string' ? outcome : reason(outcome);
            }
            changed(wrong ? 'failed' : 'subscribed', entry, wrong);
        };
    }

    /** Ids of the sold-out variants that agree with every choice. Linear in variants × choices. */
    function matching(variants, choices) {
        const chosen = Object.entries(choices).filter(([, option]) => option);
        return Object.keys(variants).filter((id) => chosen.every(([name, option]) => variants[id]?.[name] === option));
    }
    /** Id of the sold-out variant that is chosen; undefined while an attribute is open, and for what is salable. */
    const variantOf = (variants, choices) => Object.values(choices).every(Boolean) ? matching(variants, choices)[0] : undefined;
    /**
     * Each attribute offers what the attributes before it leave possible, as shoppers know it from Magento's own options, so
     * the first always offers everything and no choice is a dead end. A choice that has become impossible is let go; where one
     * option is left, it is taken. In whatever order the options of a sold-out variant are chosen, that variant comes out.
     *
     * @returns in the order of `attributes`
     */
    function narrow(variants, attributes, choices) {
        const before = {};
        return attributes.map((attribute) => {
            const options = new Set(matching(variants, before).map((id) => variants[id]?.[attribute]));
            const [only = ''] = options;
            const wish = choices[attribute] ?? '';
            const chosen = options.size === 1 ? only : options.has(wish) ? wish : '';
            before[attribute] = chosen;
            return { options, chosen };
        });
    }

    function fieldsOf(form, variants) {
        /** One list per attribute, in the page's order. */
        const lists = [...form.querySelectorAll('select')];
        const attributes = lists.map((list) => list.name);
        const chosen = () => Object.fromEntries(lists.map((list) => [list.name, list.value]));
        return {
            chosen,
            choose(choices) {
                narrow(variants, attributes, choices).forEach(({ options, chosen }, index) => {
                    const list = lists[index];
                    for (const option of list.options) {
                        option.hidden = option.disabled = !!option.value && !options.has(option.value);
                    }
                    list.value = chosen;
                });
            },
            entry() {
                const fields = new FormData(form);
                const all = (name) => fields.getAll(name);
                return {
                    variant: variantOf(variants, chosen()),
                    label: lists
                        .filter((list) => list.value)
                        .map((list) => list.selectedOptions[0]?.text)
                        .join(', '),
                    email: all('email').join().trim(),
                    phone: all('phone').join(),
                    channels: all('channel'),
                    consents: all('consent'),
                    optIn: fields.has('opt_in'),
                };
            },
            fault: ({ channels }, reason) => $(reason === 'choose' ? 'select:invalid' : `[name=${reason}]:not(:checked)`, form)
                // Consent is missing only where its channel is wanted.
                .filter((_, field) => reason !== 'consent' || channels.includes(field.value))
                .first(),
        };
    }

    const SOLD_OUT = 'restock-sold-out';
    const FIELD = '[name^=super_attribute]';
    /**
     * Listens to Magento's own options in the add-to-cart form. No widget is changed: an option that the widget shows as disabled and
     * `variants` as sold out is marked, may be reached (styles lift the pointer lock), and leads to the form. Where a
     * theme has options of another make, all that is lost is this shortcut.
     *
     * @param word what a sold-out option says beside its name, such as “Notify me”
     */
    function watchOptions(form, variants, word, offer) {
        let byHand = false;
        let marked = false;
        const chosen = () => Object.fromEntries([...form.find(FIELD)].map((field) => [idOf(field), field.value]));
        /** What would be chosen with this option in place of its attribute's present one. */
        const chosenWith = (option) => ({
            ...chosen(),
            [idOf(option.closest('.swatch-attribute,.field').find(FIELD)[0])]: option.attr('data-option-id') ?? option.val(),
        });
        const mark = (option, soldOut) => {
            const text = option.attr('data-option-label') ?? option.text();
            const name = soldOut ? `${text} – ${word}` : text;
            option.toggleClass(SOLD_OUT, !!soldOut).attr('aria-label', name).prop('label', name);
            // Nobody can choose a disabled <option>; enabled, it goes the widget's usual way, and nothing sold out can be bought by it.
            if (soldOut)
                option.prop('disabled', false);
        };
        const refresh = () => {
            // The dropdown widget makes its <option>s anew; the swatch widget turns the same elements off and on.
            form.find(`[data-option-id].${SOLD_OUT},.swatch-option.disabled,option:disabled`).each((_, element) => {
                const option = $(element);
                mark(option, option.is('.disabled,:disabled') && matching(variants, chosenWith(option))[0]);
            });
        };
        // Before the widget, which takes the mark away as it redraws. jQuery chooses for the page without an event, and clicks
        // for it with one that is not trusted: all others are a hand's.
        const hand = ({ type, target, isTrusted }) => {
            const inList = type === 'change';
            byHand = inList || isTrusted;
            marked =
                inList &&
                    $(target)
                        .find(':selected')
                        .hasClass(SOLD_OUT);
        };
        for (const type of ['change', 'click', 'keydown'])
            form[0]?.addEventListener(type, hand, true);
        form
            .on('change', FIELD, () => {
            const choices = chosen();
            // Themes may let a sold-out variant be chosen in full.
            const soldOut = marked || variantOf(variants, choices);
            refresh();
            offer(soldOut ? choices : undefined, byHand);
            marked = false;
        })
            .on('click keydown', `div.${SOLD_OUT}`, (event) => {
            if (!event.key || event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                offer(chosenWith($(event.currentTarget)), event.originalEvent, true);
            }
        })
            // To jQuery what follows the point is a namespace, and without it nothing would be heard.
            .on('swatch.initialized configurable.initialized', refresh);
        refresh();
    }
    const idOf = (field) => field?.name.replace(/\D/g, '') ?? '';
    /** A grouped product's sold-out rows lead to the form, each with its own product chosen. */
    function linkRows(variants, word, offer) {
        $('#super-product-table .stock.unavailable').each((_, element) => {
            const stock = $(element);
            const product = stock.closest('tr').find('[data-product-id]').attr('data-product-id') ?? '';
            if (variants[product]) {
                stock.wrapInner($('<a href=#>')
                    .attr('aria-label', `${stock.text().trim()} – ${word}`)
                    .on('click', () => {
                    offer({ product }, true, true);
                    return false;
                }));
            }
        });
    }

    /**
     * What one exchange with Klaviyo came to. The same union for all five interfaces, and the only place where replies are told apart.
     *
     * Status codes of the JSON:API interfaces are Klaviyo's published ones. The two older interfaces (onsite, catalog) document bodies
     * but no status codes, so a success there needs both a 2xx status and `success: true`.
     */
    /** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
    const bySuccess = (_status, reply) => reply?.success;
    /**
     * Tells a reply apart: any status and body come to an outcome. How long to wait is for those who can (exchange.ts).
     *
     * @param body undefined where it was too large to be read
     * @param explain finds Klaviyo's messages in a refusal
     */
    function tell({ status }, body, verdict, explain) {
        if (status === 404 || status === 410)
            return { kind: 'retired' };
        if (status === 429)
            return { kind: 'throttled' };
        if (status > 499)
            return { kind: 'unavailable', status };
        const reply = parse(body);
        const said = status > 399 ? false : status < 300 && body !== undefined ? verdict(status, reply) : undefined;
        if (said === true)
            return { kind: 'accepted' };
        if (said !== false)
            return { kind: 'unintelligible', status };
        // `"…/email"`, `"…/phone_number"`, "Invalid email address", "* email   * Enter a valid email address."
        const field = /(?:\/|valid |\* )(email|phone)(?:_number)?(?![\w/])/i.exec(body ?? '')?.[1]?.toLowerCase();
        return { kind: 'refused', field: field, errors: explain(reply) };
    }
    function parse(body = '') {
        try {
            return JSON.parse(body);
        }
        catch {
            return undefined;
        }
    }

    function formData(fields) {
        const body = new FormData();
        for (const [name, value] of Object.entries(fields))
            body.append(name, value);
        return body;
    }
    /**
     * The same subscription at the least weight, for a product page: no check of the fields, no signal of the caller's, a reply
     * of any length, and none of Klaviyo's messages.
     *
     * @param timeout milliseconds for the whole exchange, the reply's body included
     */
    async function postOnsite({ companyId, email, variant, store }, endpoint, timeout) {
        const limit = new AbortController();
        const { signal } = limit;
        setTimeout(() => limit.abort(), timeout);
        try {
            const response = await fetch(endpoint, {
                method: 'POST',
                body: formData({ a: companyId, email, variant, platform: 'magento_two', store }),
                credentials: 'omit',
                redirect: 'manual',
                signal,
            });
            return tell(response, await response.text(), bySuccess, () => []);
        }
        catch {
            return { kind: 'unreachable', reason: signal.aborted ? 'timeout' : 'network' };
        }
    }

    /** Says in session storage, so for the rest of the visit, that this onsite endpoint is retired. */
    const retired = (endpoint) => 'restock:' + endpoint;
    function isRetired(endpoint) {
        try {
            return sessionStorage.getItem(retired(endpoint));
        }
        catch {
            return; // storage is switched off, so every submit learns it anew
        }
    }
    /**
     * Sends a checked entry by the merchant's route. All but the plain case, an e-mail address to the onsite endpoint, is in a file of its
     * own that loads when it is needed: another channel, the client API, a retired endpoint, consent to marketing.
     */
    async function send(settings, entry) {
        const { companyId, store, endpoint, timeout, client, route } = settings;
        const { email, variant = '', channels, optIn } = entry;
        const goOn = (outcome) => new Promise((resolve, reject) => require(['./client'], resolve, reject))
            .then((client) => client.goOn(settings, entry, outcome))
            .catch((error) => {
            // RequireJS keeps a failed module failed; forgotten, it is asked for again at the next submit.
            window.requirejs?.undef(String(error.requireModules));
            return 'network';
        });
        if (channels.join() !== 'EMAIL' || (client && (route === 'client' || isRetired(endpoint))))
            return goOn();
        const outcome = await postOnsite({ companyId, email, variant, store }, endpoint, timeout);
        if (client && outcome.kind === 'retired')
            return goOn(outcome);
        // Nothing waits for the consent, and its failure changes nothing.
        if (optIn && outcome.kind === 'accepted')
            void goOn(outcome);
        return outcome;
    }

    /**
     * The form on a product page. Its markup is the server's; the component takes it over, leaves every field to the page, and can be
     * extended as any UI component (`extend`, a RequireJS mixin).
     *
     * Bubbling DOM events on its element: `restock:subscribed` with `{variant}`, `restock:failed` with `{variant, reason}`.
     */
    const backInStock = Component.extend({
        defaults: {
            // Magento evaluates `${…}` in a component's configuration, and a product's name may hold anything.
            ignoreTmpls: { settings: true },
            phase: 'idle',
            status: '',
        },
        initObservable() {
            return this._super().observe(['phase', 'status']);
        },
        initialize() {
            var _a;
            this._super();
            const { name, settings, phase, status } = this;
            const { variants, codes, productId, product, messages } = settings;
            // The server's element, whose id is the component's name; and in it the offer that opens, the fields and the live line.
            const root = $(`#${name}`)[0];
            const form = root.querySelector('form');
            const line = $('output', form)[0];
            const fields = fieldsOf(form, variants);
            const say = (message, { label }) => {
                status(messages[message].split('%product').join(label ? `${product} – ${label}` : product));
            };
            const show = (now, entry, reason) => {
                phase(now);
                say(reason ?? now, entry);
                $('[aria-invalid]', form).removeAttr('aria-invalid');
                fields.fault(entry, reason).attr('aria-invalid', 'true').trigger('focus');
                if (now === 'submitting')
                    return;
                if (!reason)
                    line.focus();
                root.dispatchEvent(new CustomEvent(`restock:${now}`, { bubbles: true, detail: { variant: entry.variant, reason } }));
            };
            const hint = line.textContent;
            /** Nothing moves while a reply is awaited. */
            const rest = () => {
                if (phase() === 'submitting')
                    return false;
                phase('idle');
                status(hint);
                return true;
            };
            const offer = (choices, byHand, entered) => {
                if (choices)
                    fields.choose(choices);
                if (!byHand || !rest())
                    return;
                $('details', root).prop('open', !!choices);
                if (!choices)
                    return;
                if (entered)
                    $('select:invalid,input:not([type=hidden])', form).first().trigger('focus');
                // A live line that has just come to light speaks of changes only.
                setTimeout(say, 99, 'soldOut', fields.entry());
            };
            form.noValidate = true;
            rest();
            // A link may choose (`#93=50`, `?color=50`), but what the shopper chose before this script came stands.
            const choices = fields.chosen();
            for (const [key, option] of new URLSearchParams(location.search + location.hash.replace('#', '&'))) {
                choices[_a = codes[key] ?? key] || (choices[_a] = option);
            }
            fields.choose(choices);
            const post = createForm((entry) => send(settings, entry), show);
            this.post = () => void post(fields.entry());
            this.choose = () => {
                fields.choose(fields.chosen());
                rest();
            };
            const word = $('button', form).text().trim();
            watchOptions($(`[name=product][value=${productId}]`).closest('form'), variants, word, offer);
            linkRows(variants, word, offer);
            return this;
        },
        submit() {
            this.post();
        },
        /** Another choice is another subscription. */
        changed(_, { target }) {
            if (target.matches('select'))
                this.choose();
            return true;
        },
    });

    return backInStock;

}));
//# sourceMappingURL=back-in-stock.js.map
