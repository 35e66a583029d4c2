define(['require', 'jquery', 'Magento_Customer/js/customer-data', 'uiComponent'], (function (require, $, customerData, Component) { 'use strict';

    /** Id of the only variant that has exactly the chosen options; undefined while one of its attributes is open. */
    function variantOf(variants, choices) {
        const [id, another] = Object.keys(variants).filter((id) => Object.entries(variants[id]).every(([name, option]) => choices[name] === option));
        return another ? undefined : id;
    }
    /**
     * The options of each attribute that lead to a variant, given what is chosen for the other attributes. It reads the
     * variants once, however many options a page shows.
     */
    function reachable(variants, choices) {
        const found = {};
        for (const options of Object.values(variants)) {
            const names = Object.keys(options);
            const different = names.filter((name) => choices[name] && choices[name] !== options[name]);
            // With one difference the variant is reachable by that attribute alone, else by each of them.
            if (!different[1]) {
                for (const name of different[0] ? different : names)
                    (found[name] ??= new Set()).add(options[name]);
            }
        }
        return found;
    }
    /**
     * Narrows an attribute to what the attributes before it leave possible, as Magento's own dropdowns do. The first
     * attribute always offers everything, so no choice is a dead end. A single remaining option is chosen.
     *
     * @param before choices of the attributes before this one
     * @param wish option that the shopper has chosen so far, if any
     */
    function narrow(variants, attribute, before, wish) {
        const options = reachable(variants, before)[attribute];
        const [only = '', another] = options;
        return { options, chosen: another ? (wish && options.has(wish) ? wish : '') : only };
    }

    /**
     * Klaviyo refuses an address without a dot in its domain, such as `test@klaviyo` in its documentation. Browsers accept
     * it.
     */
    const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
    /** Whether the address is complete. Only a message shows whether it is deliverable. */
    const isAddress = (text) => ADDRESS.test(text);

    /** What is wrong with an entry that is sent by e-mail alone. Other channels have checks of their own (channels.ts). */
    function check(entry) {
        if (!entry.variant)
            return 'choose';
        return (entry.optIn || entry.channels.includes('EMAIL')) && !isAddress(entry.email) ? 'email' : undefined;
    }
    /** The reason that belongs to an outcome; undefined for a success. */
    function reason(outcome) {
        const { kind } = outcome;
        if (kind === 'accepted')
            return undefined;
        // A form has nothing that aborts a request.
        if (kind === 'unreachable')
            return outcome.reason;
        return kind === 'refused' && outcome.field ? `${outcome.field}Refused` : kind;
    }
    /**
     * `submitting → subscribed`, or back to an editable `failed` or `waiting`. A submit while another one is under way does
     * nothing.
     * The form neither keeps nor changes what the shopper entered, so it cannot lose any of it.
     *
     * @param subscribe sends a checked entry; resolves to a `Reason` instead of an outcome for what only sending can find
     * out, such as an impossible phone number
     * @param changed is called with every phase, in order, and with the reason for a failure
     */
    function createForm(subscribe, changed) {
        let isBusy = false;
        return async (entry) => {
            if (isBusy)
                return;
            let wrong = check(entry);
            if (!wrong) {
                isBusy = true;
                changed('submitting', entry);
                // Sending rejects if a part of it could not be loaded, which is a network failure as well.
                const outcome = await subscribe(entry).catch(() => 'network');
                isBusy = false;
                wrong = typeof outcome === 'string' ? outcome : reason(outcome);
            }
            changed(wrong === 'waiting' ? wrong : wrong ? 'failed' : 'subscribed', entry, wrong);
        };
    }

    const KEY = 'restock-asked';
    const DAYS_90 = 90 * 864e5;
    /**
     * When this device asked for the variant, in the page's language: `12 November 2026`. Empty if it did not within the
     * last 90 days, or if storage is switched off.
     *
     * The memory holds variant ids with the time in milliseconds since 1970, and nothing else about the shopper. Each call
     * forgets the older ones. Nothing is stored before the shopper has asked for something.
     *
     * @param isNow whether the shopper asks now
     */
    function askedOn(variant, isNow) {
        const now = Date.now();
        try {
            const stored = localStorage[KEY];
            if (!stored && !isNow)
                return '';
            const days = JSON.parse(stored ?? '{}');
            for (const id in days)
                if (days[id] < now - DAYS_90)
                    delete days[id];
            if (isNow)
                days[variant] = now;
            localStorage[KEY] = JSON.stringify(days);
            return days[variant]
                ? new Date(days[variant]).toLocaleDateString(document.documentElement.lang || 'en', { dateStyle: 'long' })
                : '';
        }
        catch {
            // Storage is off or full, or the page's language is not one that a browser knows.
            return '';
        }
    }

    /** Reads what is in the fields now, whether it was typed, filled in by the browser or restored. */
    function readEntry(form, { variant, label }) {
        const fields = new FormData(form);
        const all = (name) => fields.getAll(name);
        return {
            variant,
            label,
            email: `${all('email')}`.trim(),
            phone: `${all('phone')}`.trim(),
            channels: all('channel'),
            consents: all('consent'),
            optIn: fields.has('opt_in'),
        };
    }

    /**
     * Shows the parts of the form that belong to a state, and hides the others. The server prints every message where it
     * belongs, so the templates decide about texts and places:
     *
     * - `data-show="email"` is shown in the state `email`
     * - `data-fill="We will write to %address."` gets that text, with each `%name` replaced by its value
     */
    function render(root, states, values) {
        for (const part of root.querySelectorAll('[data-show],[data-fill]')) {
            const { show, fill } = part.dataset;
            if (show)
                part.hidden = !states.includes(show);
            if (fill)
                part.textContent = fill.replace(/%(\w+)/g, (all, name) => values[name] ?? all);
        }
    }

    /**
     * Takes over the server's form: reads its fields, shows phases and messages, and moves the focus to where the shopper
     * continues.
     *
     * Dispatches DOM events on `root`, which bubble: `restock:opened`, `restock:submitting`, `restock:subscribed`,
     * `restock:failed`, `restock:waiting` and `restock:idle`, each with `{variant, reason}` and without personal data.
     *
     * @param root the server's element: `.restock` with everything in it
     * @param choice reads what is chosen now
     * @param another lets the shopper choose another variant after a subscription
     */
    function createPanel(root, host, choice, another) {
        const { product, pageField } = host.settings;
        const form = root.querySelector('form');
        const offer = root.querySelector('details');
        const done = root.querySelector('.restock-done');
        const { email: mail, phone: number } = form.elements;
        let fault;
        const entry = () => readEntry(form, choice());
        const emit = (name, { variant }, reason) => void root.dispatchEvent(new CustomEvent(`restock:${name}`, { bubbles: true, detail: { variant, reason } }));
        const show = (phase, now, reason) => {
            const { variant = '', label, email, phone } = now;
            const { open, mode } = choice();
            const field = mode === 'page' && pageField && document.querySelector(pageField.replaceAll('%', open));
            const isDone = phase === 'subscribed';
            const date = variant && askedOn(variant, isDone);
            const state = reason === 'choose' ? `choose${open}` : reason;
            root.dataset['phase'] = phase;
            root.dataset['mode'] = mode;
            render(root, [phase, state, mode, field ? `above${open}` : date ? 'asked' : 'lead'], {
                product: product + (label && ` – ${label}`),
                choice: label,
                address: email || phone,
                date,
            });
            // A message is about the field beside which it is printed.
            fault?.removeAttribute('aria-invalid');
            fault =
                (reason === 'choose' && field) ||
                    root
                        .querySelector(`[data-show=${state}]`)
                        ?.closest('.restock-field')
                        ?.querySelector('select,input:enabled');
            fault?.setAttribute('aria-invalid', 'true');
            fault?.focus();
            if (isDone)
                done.focus();
            host.changed(phase, now, reason);
            emit(phase, now, reason);
        };
        const tell = (...state) => {
            if (root.dataset['phase'] !== 'submitting')
                show(...state);
        };
        const refresh = () => tell('idle', entry());
        const post = createForm((entry) => host.deliver(entry), show);
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            host.submit();
        });
        done.addEventListener('click', ({ target }) => {
            const { value } = target;
            if (!value)
                return;
            refresh();
            const address = mail ?? number;
            if (value === 'another')
                another();
            else {
                address.value = '';
                address.focus();
            }
        });
        offer?.addEventListener('toggle', () => offer.open && emit('opened', entry()));
        refresh();
        return {
            submit: () => void post(entry()),
            refresh,
            prefill(address = '') {
                if (mail)
                    mail.value ||= address;
            },
            tell,
        };
    }

    /**
     * @param linked reads the page's address; what the shopper chose before the script arrived comes first
     */
    function createOffer(root, host, linked) {
        const { variants, comma } = host.settings;
        const offer = root.querySelector('details');
        /** The form's own lists and radio buttons, one group for each attribute, in the order of the page. */
        const groups = [...root.querySelectorAll('[data-attribute]')];
        let mode = 'own';
        let choice;
        /** Chooses, and offers what these choices leave possible. Without choices: what the groups have. */
        const choose = (choices) => {
            const chosen = {};
            const labels = [];
            let open;
            host.aside?.(mode === 'page');
            for (const group of groups) {
                const attribute = group.dataset['attribute'];
                const own = choices ? choices[attribute] : group.querySelector(':checked')?.value;
                const now = narrow(variants, attribute, chosen, own || linked(attribute));
                chosen[attribute] = now.chosen;
                if (!now.chosen)
                    open ??= attribute;
                for (const option of group.querySelectorAll('option,input')) {
                    const { value } = option;
                    const label = option.closest('label') ?? option;
                    option.disabled = label.hidden = !!value && !now.options.has(value);
                    option.checked = option.selected = value === now.chosen;
                    if (value && option.checked)
                        labels.push(label.textContent.trim());
                }
            }
            choice = { variant: variantOf(variants, chosen), label: labels.join(comma), open, mode };
            linked = () => undefined;
        };
        choose();
        const panel = createPanel(root, host, () => choice, () => pick({}));
        const pick = (choices) => {
            mode = 'own';
            choose(choices);
            if (offer)
                offer.open = true;
            panel.refresh();
            // To what is still open, else to the address.
            root.querySelector(choice.open ? 'select,input:enabled' : '[name=email],[name=phone]').focus();
        };
        root.addEventListener('change', ({ target }) => {
            if (!target.closest('[data-attribute]'))
                return;
            // Another choice is another subscription.
            choose();
            panel.refresh();
        });
        return {
            ...panel,
            pick,
            follow(soldOut, byHand) {
                mode = !soldOut ? 'own' : byHand ? 'page' : 'linked';
                choose(soldOut);
                if (byHand)
                    offer.open = !!soldOut;
                panel.refresh();
            },
        };
    }

    /** RequireJS keeps a module that failed to load as failed. Forgotten, the next call asks for it again. */
    const forget = (error) => window.requirejs?.undef(`${error.requireModules}`);

    /** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
    const bySuccess = (_status, reply) => reply?.success;
    /** Turns any reply into an outcome. */
    function tell({ status, headers }, body, verdict, describe) {
        const reply = parse(body);
        const { errors, field, retryAfter } = describe(reply, headers);
        if (status === 404 || status === 410)
            return { kind: 'retired' };
        if (status === 429)
            return { kind: 'throttled', retryAfter };
        if (status > 499)
            return { kind: 'unavailable', status, retryAfter };
        // Klaviyo refuses in JSON. Any other 4xx comes from a firewall or a proxy.
        const accepted = status < 300 ? verdict(status, reply) : status > 399 && reply ? false : undefined;
        if (accepted === true)
            return { kind: 'accepted' };
        return accepted === false ? { kind: 'refused', status, field, errors } : { kind: 'unintelligible', status };
    }
    /** A JSON object, or nothing. */
    function parse(body) {
        try {
            const value = JSON.parse(body);
            return typeof value === 'object' ? value : undefined;
        }
        catch {
            return undefined;
        }
    }

    const sendByFetch = async (request) => {
        const reply = await fetch(request);
        return [reply, await reply.text()];
    };
    /**
     * Sends one POST request and returns its outcome. Every request to Klaviyo leaves here.
     *
     * - It neither sends nor stores cookies.
     * - It follows no redirect: a redirected POST loses its body or takes the shopper's address to another host.
     *
     * @throws TypeError (as a rejection) for a malformed address or header, but never for a failure of the network or of
     * Klaviyo
     */
    async function post(url, init, verdict, { send = sendByFetch, signal, describe }) {
        const request = new Request(url, {
            ...init,
            method: 'POST',
            credentials: 'omit',
            redirect: 'manual',
            signal: signal ?? null,
        });
        try {
            return tell(...(await send(request)), verdict, describe);
        }
        catch (cause) {
            const reason = cause?.name === 'TimeoutError' ? 'timeout' : 'network';
            return { kind: 'unreachable', reason, cause };
        }
    }

    /**
     * The fields of a subscription, as Klaviyo documents them for Magento 2: `a`, `email`, `variant`, `platform` and
     * `store`. Line breaks in a value arrive as CR LF, as in every multipart form.
     *
     * @param more further fields by name
     */
    function onsiteBody({ companyId, email, variant, store, platform = 'magento_two' }, more) {
        const body = new FormData();
        for (const [name, value] of Object.entries({ a: companyId, email, variant, platform, store, ...more })) {
            body.append(name, value);
        }
        return body;
    }

    /** Klaviyo's documented refusal does not name a field. A refusal seen in shops does: "* email   * Enter a valid …". */
    const describe = (reply) => ({
        errors: [],
        field: JSON.stringify([reply?.message]).includes('* email') ? 'email' : undefined,
    });
    /** Sends a checked entry to the onsite endpoint. */
    const sendOnsite = ({ companyId, store, endpoint, timeout }, { email, variant = '' }) => post(endpoint, { body: onsiteBody({ companyId, email, variant, store }) }, bySuccess, {
        describe,
        signal: AbortSignal.timeout(timeout),
    });

    /** Session storage holds under this key what waits in the tab. */
    const waitingKey = 'restock-waiting';
    /** Calls `then` if something waits in this tab since an earlier page. */
    function whenWaiting(then) {
        try {
            if (sessionStorage[waitingKey])
                then();
        }
        catch {
            // Storage is switched off, so nothing waits.
        }
    }

    /** Loads the file with all but the plain case; undefined if it cannot be loaded. */
    const loadClient = () => new Promise((resolve, reject) => require(['./client'], resolve, reject)).catch(forget);
    /**
     * Loads the rest when the shopper enters the form, so that it is there even if the network fails before the submit.
     * Loads it at once if a request waits in this tab since an earlier page.
     */
    function prepareDelivery(root, sender) {
        if (sender.settings.plain)
            return;
        const prepare = () => void loadClient().then((client) => client?.prepare(sender));
        root.addEventListener('focusin', prepare);
        whenWaiting(prepare);
    }
    /**
     * Sends a checked entry by the merchant's route. The plain case, an e-mail address to the onsite endpoint, is here.
     * Everything else is in files that load when they are needed.
     */
    async function send(sender, entry) {
        return sender.settings.plain
            ? sendOnsite(sender.settings, entry)
            : ((await loadClient())?.send(sender, entry) ?? 'network');
    }

    /**
     * What the components for pages with and without options share. Each step is a method, so a RequireJS mixin can extend
     * it:
     *
     * - `initialize()` takes over the server's form: it calls `createPanel` and fills in the address of a signed-in
     *   customer
     * - `createPanel(root)` connects the form with the page
     * - `submit()` checks and sends what the fields hold
     * - `deliver(entry)` sends a checked entry and resolves to its outcome
     * - `changed(phase, entry, reason)` follows every phase
     */
    const extendComponent = (members) => Component.extend({
        initialize() {
            this._super();
            // The server's element has the component's name as its id.
            const root = document.getElementById(this.name);
            const customer = customerData.get('restock-customer');
            const prefill = ({ email }) => this.panel.prefill(email);
            this.panel = this.createPanel(root);
            prefill(customer());
            customer.subscribe(prefill);
            prepareDelivery(root, this);
            return this;
        },
        submit() {
            this.panel.submit();
        },
        deliver(entry) {
            return send(this, entry);
        },
        changed() {
            // For mixins.
        },
        ...members,
    });

    const SOLD_OUT = 'restock-sold-out';
    /** One attribute with its options, of the swatch and of the dropdown widget. */
    const ATTRIBUTE = '.swatch-attribute,.field';
    /** The value that an attribute has for Magento: a text input among swatches, else the dropdown itself. */
    const VALUE = '[name^=super_attribute]';
    /**
     * Follows Magento's own options in an add-to-cart form, and lets shoppers choose what is sold out there.
     *
     * Magento's widgets refuse sold-out options: a swatch has the class `disabled`, an `<option>` is disabled. Here the
     * shopper's click takes that away, so the widget takes the option like any other. Magento still does not sell it.
     *
     * @param linked reads the page's address
     * @param follow is called now, and after each change
     */
    function followOptions(cart, { variants, soldOutOption }, linked, follow) {
        /** What the page shows and sells. Until a widget is ready, nothing is marked. */
        let salable = variants;
        let byHand = false;
        /** Marks what is sold out, given what is chosen beside it. */
        const refresh = () => {
            const fields = [...cart.find(VALUE)];
            const choices = Object.fromEntries(fields.map((field) => [idOf(field), field.value]));
            const before = {};
            let isSoldOut = false;
            let link;
            for (const field of fields) {
                const id = idOf(field);
                const attribute = $(field).closest(ATTRIBUTE);
                // Swatches narrow each other. A dropdown is narrowed by those before it only.
                const beside = field.matches('select') ? before : choices;
                const soldOut = reachable(variants, beside)[id];
                const inStock = reachable(salable, beside)[id];
                attribute.find('[data-option-id],option').each((_, option) => {
                    const { optionId = option.value, optionLabel = option.text } = option.dataset;
                    const isMarked = !!soldOut?.has(optionId) && !inStock?.has(optionId);
                    const label = isMarked ? soldOutOption.replace('%option', () => optionLabel) : optionLabel;
                    option.classList.toggle(SOLD_OUT, isMarked);
                    option.setAttribute('aria-label', label);
                    option.label = label;
                    if (!isMarked)
                        return;
                    // Nobody can choose a disabled <option>.
                    option.disabled = false;
                    if (field.value === optionId) {
                        isSoldOut = true;
                        attribute.find('.swatch-attribute-selected-option').text(label);
                    }
                    if (!byHand && !field.value && linked(id) === optionId)
                        link = option;
                });
                before[id] = field.value;
            }
            follow(isSoldOut ? choices : undefined, byHand);
            // The widgets do not take what a link chooses if it is sold out. Their change leads here again.
            $(link).removeClass('disabled').prop('selected', true).trigger('click').parent().trigger('change');
        };
        const start = () => {
            const swatches = cart.find('[data-role=swatch-options]').data('mage-SwatchRenderer');
            const dropdowns = cart.data('mage-configurable');
            const config = swatches?.options.jsonConfig ?? dropdowns?.options.spConfig;
            const index = config?.index ?? variants;
            if (config) {
                salable = { ...index };
                for (const id in variants)
                    delete salable[id];
            }
            // The swatch widget finds pictures and prices by what it knows here, and throws if it knows nothing. By itself it
            // knows the salable variants only.
            for (const [attribute, options] of Object.entries(swatches?.optionsMap ?? {})) {
                for (const option in options) {
                    options[option].products = Object.keys(index).filter((id) => index[id][attribute] === option);
                }
            }
            refresh();
        };
        const byShopper = (event) => {
            if (!event.isTrusted)
                return;
            byHand = true;
            $(event.target)
                .closest(`div.${SOLD_OUT}`)
                .removeClass('disabled');
        };
        for (const type of ['click', 'keydown'])
            cart[0]?.addEventListener(type, byShopper, true);
        // For jQuery, `initialized` is the namespace of these events, so only its own listeners receive them.
        cart.on('change', VALUE, refresh).on('swatch.initialized configurable.initialized', start);
        start();
    }
    const idOf = ({ name }) => name.replace(/\D/g, '');

    /**
     * The form of a product with options: partly sold out, or with several sold-out variants. In addition to the steps of
     * every component it has `aside(isAside)`, which hides quantity and Add to Cart while the form takes their place, or
     * shows them again, by a class.
     */
    const backInStockOptions = extendComponent({
        createPanel(root) {
            const { codes, productId } = this.settings;
            const address = new URLSearchParams(location.search + location.hash.replace('#', '&'));
            // By attribute id or code: `#93=50`, `?color=50`.
            const linked = (attribute) => address.get(attribute) ?? address.get(codes[attribute] ?? '');
            this.cart = $(`[name=product][value=${productId}]`).closest('form');
            const offer = createOffer(root, this, linked);
            followOptions(this.cart, this.settings, linked, offer.follow);
            return offer;
        },
        aside(isAside) {
            this.cart.toggleClass('restock-aside', isAside);
        },
    });

    return backInStockOptions;

}));
//# sourceMappingURL=back-in-stock-options.js.map
