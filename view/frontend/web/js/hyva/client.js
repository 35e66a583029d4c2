/** RequireJS keeps a module that failed to load as failed. Forgotten, the next call asks for it again. */
const forget = (error) => window.requirejs?.undef(`${error.requireModules}`);

/**
 * Klaviyo refuses an address without a dot in its domain, such as `test@klaviyo` in its documentation. Browsers accept
 * it.
 */
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** Whether the address is complete. Only a message shows whether it is deliverable. */
const isAddress = (text) => ADDRESS.test(text);

/** Whether the entry asks for a channel that needs a phone number. */
const usesPhone = ({ channels }) => channels.some((channel) => channel !== 'EMAIL');
/** What is wrong with the channels of an entry, in the order of the page. */
function checkChannels(entry) {
    const { channels, phone, consents } = entry;
    if (!channels.length)
        return 'channel';
    if (usesPhone(entry) && !phone)
        return 'phone';
    const missing = channels.find((channel) => channel !== 'EMAIL' && !consents.includes(channel));
    return missing && `consent${missing}`;
}

/**
 * `Retry-After` in seconds. The header has a number of seconds or an HTTP date; undefined for anything else.
 *
 * @param now wall clock in milliseconds since 1970
 */
function retryAfter(header, now) {
    if (!header)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return +header;
    // `Date.parse` also accepts texts such as "-5", so only the date format of HTTP counts.
    const seconds = header.endsWith(' GMT') ? (Date.parse(header) - now()) / 1000 : NaN;
    return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

/**
 * Reads Klaviyo's messages, the field that they name, and `Retry-After`.
 *
 * @param now wall clock in milliseconds since 1970
 */
const details = (now) => (reply, headers) => ({
    errors: messages(reply),
    field: fieldOf(reply),
    retryAfter: retryAfter(headers.get('retry-after'), now),
});
/**
 * Klaviyo's messages, in any of three shapes:
 * - `{"errors": ["…"]}`, documented for onsite and catalog
 * - `{"message": "…"}`, seen from onsite
 * - `{"errors": [{"detail", "code", "source": {"pointer"}}]}`, JSON:API
 */
const messages = (reply) => [reply?.errors ?? reply?.message ?? []].flat().map((error) => ({
    message: text(error?.detail ?? error) ?? '',
    code: text(error?.code),
    pointer: text(error?.source?.pointer),
}));
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
/** Matches `/data/attributes/email`, "Invalid phone number format" and "* email   * Enter a valid email address." */
const FIELD = /(?:attributes\/|valid |\* )(email|phone)(?:_number)?\b/i;
/** The field that Klaviyo's messages and pointers name. Nothing else in the reply counts. */
const fieldOf = (reply) => FIELD.exec(JSON.stringify(reply, ['errors', 'message', 'detail', 'source', 'pointer']))?.[1]?.toLowerCase();

/** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
const bySuccess = (_status, reply) => reply?.success;
/** Client, server and list: 202, documented without a body. */
const byStatus = (status) => status === 202 || undefined;
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

/** `setTimeout` fires at once when it is given more milliseconds than this. */
const LONGEST = 2 ** 31 - 1;
/**
 * Calls back after any number of milliseconds, even more than one timer can hold; never after `Infinity`.
 *
 * @returns cancels the call
 */
function after(ms, call) {
    let timer;
    const start = (left) => {
        const part = Math.min(left, LONGEST);
        timer = setTimeout(() => (left > part ? start(left - part) : call()), part);
    };
    start(ms);
    return () => clearTimeout(timer);
}

/** Klaviyo's replies have a few hundred characters. A longer body is not read to its end. */
const LONGEST_BODY = 65_536;
/**
 * Sends one POST request and returns its outcome with all details, within a time limit. The limit holds even if the
 * given `fetch` ignores the signal of its request.
 *
 * @throws TypeError (as a rejection) for a malformed address or header, but never for a failure of the network or of
 * Klaviyo
 */
async function exchange(url, init, verdict, { fetch = globalThis.fetch, timeout = 10_000, signal, now = Date.now }) {
    const finished = new AbortController();
    const send = async (request) => {
        const reply = await fetch(request);
        return [reply, await read(reply)];
    };
    const options = { send, signal: finished.signal, describe: details(now) };
    try {
        return signal?.aborted
            ? { kind: 'unreachable', reason: 'aborted' }
            : await Promise.race([stopped(timeout, signal, finished.signal), post(url, init, verdict, options)]);
    }
    finally {
        finished.abort(); // ends a request that is still running
    }
}
/** Resolves when the time is up or the caller aborts, unless the exchange finishes first. */
const stopped = (timeout, signal, finished) => new Promise((resolve) => {
    const cancel = after(timeout, () => resolve({ kind: 'unreachable', reason: 'timeout' }));
    finished.addEventListener('abort', cancel);
    signal?.addEventListener('abort', () => resolve({ kind: 'unreachable', reason: 'aborted' }), { signal: finished });
});
/** The reply's text, cut soon after the longest length. */
async function read({ body }) {
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let part; text.length < LONGEST_BODY && (part = await reader?.read())?.value;)
        text += part.value;
    return text;
}

/**
 * Returns the given fields if all of them have a text.
 *
 * @throws TypeError with the name of the first empty field: that is a mistake in the calling code, not a refusal
 */
function required(fields) {
    for (const name in fields)
        if (!fields[name])
            throw new TypeError(`Klaviyo needs "${name}"`);
    return fields;
}

const SEPARATOR = ':::';
/**
 * The parts of a variant id, or undefined for any other text. The external id is all that follows the second separator.
 */
function parseVariantId(id) {
    const [integration, catalog, ...rest] = id.split(SEPARATOR);
    const externalId = rest.join(SEPARATOR);
    return integration && catalog && externalId ? { integration, catalog, externalId } : undefined;
}

/** Default revision: the first that supports every {@link Channel}. */
const REVISION = '2026-01-15';
/** First revision of each channel that came later than the interfaces themselves. */
const CHANNEL_SINCE = { WHATSAPP: '2026-01-15' };
/** A person in JSON:API. Missing identifiers are left out of the JSON. */
const person = ({ id, email, phoneNumber, externalId }, more) => ({
    data: {
        type: 'profile',
        id,
        attributes: { email, phone_number: phoneNumber, external_id: externalId, ...more },
    },
});
/**
 * The body of a subscription, the same for the client and the server endpoint.
 *
 * @throws TypeError for a malformed variant id, a missing channel or identifier, or a channel that the revision does
 * not support
 */
function backInStock({ variantId, channels, profile }, revision = REVISION) {
    required({ variantId });
    if (!parseVariantId(variantId)) {
        throw new TypeError(`A variant id looks like $shopify:::$default:::123, unlike "${variantId}"`);
    }
    atLeastOne('channel', channels);
    atLeastOne('identifier of the profile', [profile.email, profile.phoneNumber, profile.externalId, profile.id]);
    const unknown = channels.find((channel) => revision < (CHANNEL_SINCE[channel] ?? ''));
    if (unknown)
        throw new TypeError(`Revision ${revision} does not support the channel ${unknown}`);
    return {
        data: {
            type: 'back-in-stock-subscription',
            attributes: { channels, profile: person(profile) },
            relationships: { variant: { data: { type: 'catalog-variant', id: variantId } } },
        },
    };
}
/** @throws TypeError if all values are empty */
function atLeastOne(what, values) {
    if (!values.some(Boolean))
        throw new TypeError(`Klaviyo needs at least one ${what}`);
}
/** The headers of every JSON:API call. */
const jsonApiHeaders = (revision = REVISION) => ({ revision, 'content-type': 'application/vnd.api+json' });
/** Sends one call with the public key. A browser sends a preflight first. */
const postPublic = (endpoint, companyId, body, options) => exchange(withQuery(options.endpoint ?? endpoint, `company_id=${encodeURIComponent(companyId)}`), { body: JSON.stringify(body), headers: jsonApiHeaders(options.revision) }, byStatus, options);
/** A proxy's address may already have a query. */
const withQuery = (url, query) => `${url}${url.includes('?') ? '&' : '?'}${query}`;

const CLIENT_ENDPOINT = 'https://a.klaviyo.com/client/back-in-stock-subscriptions';
/**
 * Subscribes through the client API: JSON:API with the public key in the query, for browsers and apps. A success is
 * 202.
 *
 * The channel `SMS` is a preference. The consent to receive marketing messages is a separate call (list.ts).
 *
 * Source: Klaviyo's OpenAPI description, `create_client_back_in_stock_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty company id, a malformed variant id or endpoint, a missing channel or
 * identifier, or a channel that the revision does not support
 */
async function subscribeClient({ companyId, ...subscription }, options = {}) {
    required({ companyId });
    return postPublic(CLIENT_ENDPOINT, companyId, backInStock(subscription, options.revision), options);
}

/** Keep the trailing slash: one content blocker's list exempts exactly this form. */
const OPT_IN_ENDPOINT = 'https://a.klaviyo.com/client/subscriptions/';
/**
 * Adds a person to a marketing list, with consent to e-mail, SMS or both. This is a separate call beside a
 * subscription. JSON:API with the public key in the query. A success is 202; the limits are 350 calls a second and 750
 * a minute.
 *
 * Source: “To subscribe a customer to a list … you will need to make a separate, additional call to the List API”; the
 * shape is from Klaviyo's OpenAPI description, `create_client_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty id, a malformed endpoint, a missing channel, or a channel whose
 * address or phone number is missing
 */
async function optIn({ companyId, listId, email, phoneNumber, channels, customSource = 'Back in stock' }, options = {}) {
    required({ companyId, listId });
    atLeastOne('channel', channels);
    if (channels.includes('EMAIL'))
        required({ email });
    if (channels.includes('SMS'))
        required({ phoneNumber });
    const consent = { marketing: { consent: 'SUBSCRIBED' } };
    const subscriptions = Object.fromEntries(channels.map((channel) => [channel.toLowerCase(), consent]));
    return postPublic(OPT_IN_ENDPOINT, companyId, {
        data: {
            type: 'subscription',
            attributes: { custom_source: customSource, profile: person({ email, phoneNumber }, { subscriptions }) },
            relationships: { list: { data: { type: 'list', id: listId } } },
        },
    }, options);
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

/** Remembers for the rest of the visit, in session storage, that an onsite endpoint is retired. */
const key = (endpoint) => 'restock:' + endpoint;
/** Whether this visit has seen that the endpoint is retired. False if storage is switched off. */
function isRetired(endpoint) {
    try {
        return !!sessionStorage.getItem(key(endpoint));
    }
    catch {
        return false;
    }
}
function rememberRetired(endpoint) {
    try {
        sessionStorage.setItem(key(endpoint), '1');
    }
    catch {
        // Storage is switched off. The next submit finds out again.
    }
}

/** Records marketing consent in a separate request, after an accepted subscription. Nothing waits for it. */
function consent({ companyId, timeout, optIn: list }, { email, channels, optIn: wanted }, phoneNumber) {
    const consented = [];
    // The address is left out if it is neither a channel nor for the newsletter. Malformed, it would fail the other
    // consent.
    const address = (wanted || channels.includes('EMAIL')) && isAddress(email) ? email : undefined;
    if (wanted && address)
        consented.push('EMAIL');
    if (channels.includes('SMS'))
        consented.push('SMS');
    const [first, ...others] = consented;
    if (!list || !first)
        return;
    void optIn({ companyId, listId: list.list, email: address, phoneNumber, channels: [first, ...others] }, {
        endpoint: list.endpoint,
        revision: list.revision,
        timeout,
        // The browser finishes this request even if the shopper leaves the page.
        fetch: (request) => fetch(request, { keepalive: true }),
    });
}
/** Subscribes through the client API, by e-mail, phone or both. */
async function subscribe(settings, entry) {
    const { companyId, client, phone, timeout } = settings;
    const { channels, variant = '' } = entry;
    const wrong = checkChannels(entry);
    if (wrong)
        return wrong;
    const byPhone = usesPhone(entry);
    const phoneNumber = byPhone ? (await import('./phone.js')).toE164(entry.phone, phone?.country ?? '') : undefined;
    if (byPhone && !phoneNumber)
        return 'phone';
    const [first, ...others] = channels;
    if (!first)
        return 'channel';
    const email = channels.includes('EMAIL') ? entry.email : undefined;
    const outcome = await subscribeClient({
        companyId,
        variantId: `${client?.catalog ?? ''}${variant}`,
        channels: [first, ...others],
        profile: phoneNumber ? { email, phoneNumber } : { email: entry.email },
    }, { ...client, timeout });
    if (outcome.kind === 'accepted')
        consent(settings, entry, phoneNumber);
    // The form never points at a field that was not part of the request.
    const isAsked = outcome.kind !== 'refused' || { email, phone: phoneNumber }[outcome.field ?? 'email'];
    return isAsked ? outcome : { ...outcome, field: undefined };
}
/** Sends a checked entry to Klaviyo, by whichever interface the merchant and the shopper chose. */
async function sendToKlaviyo(settings, entry) {
    const { endpoint, client, route } = settings;
    if (`${entry.channels}` !== 'EMAIL' || (client && (route === 'client' || isRetired(endpoint)))) {
        return subscribe(settings, entry);
    }
    const outcome = await sendOnsite(settings, entry);
    if (outcome.kind === 'accepted')
        consent(settings, entry);
    if (outcome.kind !== 'retired' || !client)
        return outcome;
    rememberRetired(endpoint);
    return subscribe(settings, entry);
}

const loadShop = () => import('./shop.js').catch(forget);
let isPrepared = false;
/** Loads what a submit may need, and sends what waits in this tab since an earlier page. Later calls do nothing. */
async function prepare(sender) {
    const shop = !isPrepared && sender.settings.delivery && (await loadShop());
    if (!shop)
        return;
    isPrepared = true;
    shop.prepare(sender);
}
/**
 * Sends a checked entry in all cases except the plain one, which is in send.ts: to Klaviyo, through the shop if the
 * browser does not get through, or always through the shop.
 */
async function send(sender, entry) {
    if (!sender.settings.delivery)
        return sendToKlaviyo(sender.settings, entry);
    return (await loadShop())?.send(sender, entry, sendToKlaviyo) ?? 'network';
}

export { prepare, send };
//# sourceMappingURL=client.js.map
