define(['require', 'exports'], (function (require, exports) { 'use strict';

    /** Klaviyo refuses an address without a dot in its domain (`test@klaviyo` in its documentation), which browsers let pass. */
    const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
    /** Whether Klaviyo can be asked about this address. What is deliverable only the mail itself tells. */
    const isAddress = (text) => ADDRESS.test(text);

    /**
     * What one exchange with Klaviyo came to. The same union for all five interfaces, and the only place where replies are told apart.
     *
     * Status codes of the JSON:API interfaces are Klaviyo's published ones. The two older interfaces (onsite, catalog) document bodies
     * but no status codes, so a success there needs both a 2xx status and `success: true`.
     */
    /** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
    /** Client, server and list: 202, documented as having no body. */
    const byStatus = (status) => status === 202 || undefined;
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
    /**
     * Klaviyo's messages, in three shapes: `{"errors": ["…"]}` (documented for onsite and catalog), `{"message": "…"}` (seen from onsite) and JSON:API's
     * `{"errors": [{"detail", "code", "source": {"pointer"}}]}`.
     */
    const messages = (reply) => [reply?.errors ?? reply?.message ?? []].flat().map((error) => ({
        message: text(error?.detail ?? error) ?? '',
        code: text(error?.code),
        pointer: text(error?.source?.pointer),
    }));
    const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

    /**
     * `Retry-After` in seconds, from either of its forms: a number of seconds, or an HTTP date. Undefined where it is neither.
     *
     * @param now milliseconds since 1970
     */
    function retryAfter(header, now) {
        if (!header)
            return undefined;
        if (/^\d{1,9}$/.test(header))
            return Number(header);
        const date = header.endsWith(' GMT') ? Date.parse(header) : NaN;
        return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
    }

    /** A longer body is not read to its end; Klaviyo's replies have a few hundred characters. */
    const LONGEST = 65536;
    /**
     * One HTTP exchange with its time limit, and what it came to.
     *
     * Cookies are neither sent nor kept. Redirects are not followed: a followed POST becomes a GET without its body, or
     * hands the shopper's address to somebody else. The time limit holds even where the given `fetch` ignores its signal.
     *
     * @throws TypeError (as a rejection) for a malformed address or header; for nothing that the network or the other side can do
     */
    const exchange = (url, init, verdict, { fetch = globalThis.fetch, timeout = 10000, signal }) => new Promise((resolve) => {
        const controller = new AbortController();
        const own = controller.signal;
        const request = new Request(url, {
            ...init,
            method: 'POST',
            credentials: 'omit',
            redirect: 'manual',
            signal: own,
        });
        const finish = (outcome) => {
            clearTimeout(timer);
            resolve(outcome);
            controller.abort(); // ends what is still under way, and the listener below
        };
        const unreachable = (reason) => () => finish({ kind: 'unreachable', reason });
        const timer = setTimeout(unreachable('timeout'), timeout);
        signal?.addEventListener('abort', unreachable('aborted'), { signal: own });
        if (signal?.aborted)
            unreachable('aborted')();
        else
            Promise.resolve(request)
                .then(fetch)
                .then(async (response) => finish(timed(tell(response, await read(response), verdict, messages), response)))
                .catch(unreachable('network'));
    });
    /** A throttled outcome with the seconds to wait, where the reply names them. */
    const timed = (outcome, { headers }) => outcome.kind === 'throttled'
        ? { ...outcome, retryAfter: retryAfter(headers.get('retry-after'), Date.now()) }
        : outcome;
    async function read({ body }) {
        const reader = body?.getReader();
        const decoder = new TextDecoder();
        let text = '';
        for (let part; reader && !(part = await reader.read()).done;) {
            text += decoder.decode(part.value, { stream: true });
            if (text.length > LONGEST)
                return undefined;
        }
        return text;
    }

    /** Default revision: the first that knows every {@link Channel}. */
    const REVISION = '2026-01-15';
    /** First revision that knows a channel, for those that came later than the interfaces. */
    const CHANNEL_SINCE = { WHATSAPP: '2026-01-15' };
    /** A person as JSON:API has it. Absent identifiers leave no key behind. */
    const person = (profile, more) => ({
        data: {
            type: 'profile',
            id: profile.id,
            attributes: {
                email: profile.email,
                phone_number: profile.phoneNumber,
                external_id: profile.externalId,
                ...more,
            },
        },
    });
    /**
     * The body that client and server endpoint share.
     *
     * @throws TypeError for a channel that the revision does not know
     */
    function backInStock({ variantId, channels, profile }, revision = REVISION) {
        const unknown = channels.find((channel) => revision < (CHANNEL_SINCE[channel] ?? ''));
        if (unknown)
            throw new TypeError(`Revision ${revision} does not know the channel ${unknown}`);
        return {
            data: {
                type: 'back-in-stock-subscription',
                attributes: { channels, profile: person(profile) },
                relationships: { variant: { data: { type: 'catalog-variant', id: variantId } } },
            },
        };
    }
    /** The headers of every JSON:API call. */
    const jsonApiHeaders = (revision = REVISION) => ({ revision, 'content-type': 'application/vnd.api+json' });
    /** One call with the public key. A browser sends a preflight before it. */
    const postPublic = (endpoint, companyId, body, options) => exchange(withQuery(options.endpoint ?? endpoint, `company_id=${encodeURIComponent(companyId)}`), { body: JSON.stringify(body), headers: jsonApiHeaders(options.revision) }, byStatus, options);
    /** A proxy's address may have a query of its own. */
    const withQuery = (url, query) => `${url}${url.includes('?') ? '&' : '?'}${query}`;

    /**
     * The given fields, none of them empty.
     *
     * @throws TypeError naming the first that is: an address without text or a missing id is the caller's mistake, not Klaviyo's refusal
     */
    function required(fields) {
        for (const name in fields)
            if (!fields[name])
                throw new TypeError(`Klaviyo needs "${name}"`);
        return fields;
    }

    const CLIENT_ENDPOINT = 'https://a.klaviyo.com/client/back-in-stock-subscriptions';
    /**
     * Subscribes through the client API: JSON:API with the public key in the query, for browsers and apps. Success is 202.
     *
     * `SMS` among the channels is a preference where to be notified; the consent to be written to is a call of its own (list.ts).
     *
     * Source: Klaviyo's OpenAPI description, `create_client_back_in_stock_subscription`.
     *
     * @throws TypeError (as a rejection) for an empty id, a malformed endpoint, a channel that the revision does not know
     */
    async function subscribeClient(subscription, options = {}) {
        const { companyId, variantId } = subscription;
        required({ companyId, variantId });
        return postPublic(CLIENT_ENDPOINT, companyId, backInStock(subscription, options.revision), options);
    }

    /** With its trailing slash: one content blocker's list exempts exactly that form. */
    const OPT_IN_ENDPOINT = 'https://a.klaviyo.com/client/subscriptions/';
    /**
     * Puts a person on a marketing list, with consent for e-mail, SMS or both: the separate, additional call beside a subscription.
     * JSON:API with the public key in the query. Success is 202; limits are 350 a second and 750 a minute.
     *
     * Source: “To subscribe a customer to a list … you will need to make a separate, additional call to the List API”; shape from
     * Klaviyo's OpenAPI description, `create_client_subscription`.
     *
     * @throws TypeError (as a rejection) for an empty id or a malformed endpoint
     */
    async function optIn({ companyId, listId, channels, customSource = 'Back in stock', ...profile }, options = {}) {
        required({ companyId, listId });
        const consent = { marketing: { consent: 'SUBSCRIBED' } };
        const subscriptions = Object.fromEntries(channels.map((channel) => [channel.toLowerCase(), consent]));
        return postPublic(OPT_IN_ENDPOINT, companyId, {
            data: {
                type: 'subscription',
                attributes: { custom_source: customSource, profile: person(profile, { subscriptions }) },
                relationships: { list: { data: { type: 'list', id: listId } } },
            },
        }, options);
    }

    /** Says in session storage, so for the rest of the visit, that this onsite endpoint is retired. */
    const retired = (endpoint) => 'restock:' + endpoint;

    /** Marketing consent, the separate call after an accepted subscription. */
    function consent({ companyId, timeout, optIn: list }, { email, channels, optIn: wanted }, phoneNumber) {
        const consented = [];
        // What is in the field but neither a channel nor wanted is nobody's business; what is no address would take the other consent with it.
        const address = (wanted || channels.includes('EMAIL')) && isAddress(email) ? email : undefined;
        if (wanted && address)
            consented.push('EMAIL');
        if (channels.includes('SMS'))
            consented.push('SMS');
        if (!list || !consented.length)
            return;
        // Nothing waits for it, not even the page, and its failure changes nothing.
        void optIn({ companyId, listId: list.list, email: address, phoneNumber, channels: consented }, {
            endpoint: list.endpoint,
            revision: list.revision,
            timeout,
            fetch: (request) => fetch(request, { keepalive: true }),
        });
    }
    /** Subscribes through the client API, by e-mail, phone or both. */
    async function subscribe(settings, entry) {
        const { companyId, client, phone, timeout } = settings;
        const { channels, variant = '' } = entry;
        const byPhone = channels.some((channel) => channel !== 'EMAIL');
        const phoneNumber = byPhone ? (await new Promise((resolve, reject) => require(['./phone'], resolve, reject))).toE164(entry.phone, phone?.country ?? '') : undefined;
        if (byPhone && !phoneNumber)
            return 'phone';
        const email = channels.includes('EMAIL') ? entry.email : undefined;
        const outcome = await subscribeClient({ companyId, variantId: `${client?.catalog ?? ''}${variant}`, channels, profile: { email, phoneNumber } }, { ...client, timeout });
        if (outcome.kind === 'accepted')
            consent(settings, entry, phoneNumber);
        return outcome;
    }
    /**
     * Goes on from what the onsite endpoint answered: a retired one hands the same entry to the client API, now and for the rest of the visit;
     * an acceptance is followed by the consent. Without an answer, onsite was not the way to go.
     */
    async function goOn(settings, entry, outcome) {
        if (outcome?.kind === 'accepted') {
            consent(settings, entry);
            return outcome;
        }
        if (outcome) {
            try {
                sessionStorage.setItem(retired(settings.endpoint), '1');
            }
            catch {
                // Storage is switched off; the next submit learns it anew.
            }
        }
        return subscribe(settings, entry);
    }

    exports.goOn = goOn;

}));
//# sourceMappingURL=client.js.map
