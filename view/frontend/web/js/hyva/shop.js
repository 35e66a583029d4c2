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

/** Ids of the entries that were sent from this page. */
const ids = new Map();
/** Random, 32 hexadecimal digits. `crypto.randomUUID` needs https, and shops for development have none. */
const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/**
 * The shop's service takes a request with the same id once, so each retry of an entry needs the id of the first try.
 */
function requestId(entry) {
    const key = JSON.stringify(entry);
    const id = ids.get(key) ?? random();
    ids.set(key, id);
    return id;
}
/** The entry has arrived. Asking for the same again is another request. */
function forgetRequestId(entry) {
    ids.delete(JSON.stringify(entry));
}

/** The shop waits for Klaviyo for at most 10 seconds, and answers then. */
const LIMIT = 20_000;
/** The body of `POST /V1/restock/subscriptions`; docs/delivery.md describes it. */
function body({ id, entry }, captcha) {
    const { variant, email, phone, channels, consents, optIn } = entry;
    return JSON.stringify({
        subscription: {
            request_id: id,
            variant_id: Number(variant),
            email: optIn || channels.includes('EMAIL') ? email : undefined,
            phone: channels.some((channel) => channel !== 'EMAIL') ? phone : undefined,
            channels,
            consents,
            newsletter: optIn,
            captcha,
        },
    });
}
/** What a reply means; `waiting` if it is not one of the service. */
function read(status, text) {
    if (status === 429)
        return 'throttled';
    // The service is not there, or a firewall is before it. Another try would not help.
    if (status > 399 && status < 500)
        return 'unintelligible';
    try {
        const reply = JSON.parse(text);
        if (reply.status === 'accepted' || reply.status === 'queued')
            return { kind: 'accepted' };
        return reply.reason ?? 'waiting';
    }
    catch {
        return 'waiting';
    }
}
/**
 * A token of reCAPTCHA; undefined if there is none, because the shopper has to tick a box first or Google is blocked.
 */
const token = (captcha) => import('./captcha.js').then((file) => file.token(captcha)).catch(() => undefined);
/**
 * Asks the shop's service to deliver an entry.
 *
 * @returns `waiting` if the service did not answer: the same request can be sent later
 */
async function ask(request, { delivery }) {
    const captcha = delivery?.captcha;
    const proof = captcha && (await token(captcha));
    if (captcha && !proof)
        return navigator.onLine ? 'captcha' : 'waiting';
    try {
        const reply = await fetch(request.url, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: body(request, proof),
            credentials: 'omit',
            redirect: 'manual',
            signal: AbortSignal.timeout(LIMIT),
        });
        const answer = read(reply.status, await reply.text());
        if (typeof answer === 'object')
            forgetRequestId(request.entry);
        return answer;
    }
    catch {
        return 'waiting';
    }
}

/** Session storage holds under this key what waits in the tab. */
const waitingKey = 'restock-waiting';

/** Between two tries while the page is open, in milliseconds. The network's return is a reason for one as well. */
const PAUSE = 30_000;
let requests = stored();
let isSending = false;
let timer;
function stored() {
    try {
        return JSON.parse(sessionStorage.getItem(waitingKey) ?? '[]');
    }
    catch {
        // Storage is off or has something else. Requests then wait as long as the page is open.
        return [];
    }
}
/** Session storage belongs to the tab, and ends with it. */
function store(changed) {
    requests = changed;
    try {
        if (requests.length)
            sessionStorage.setItem(waitingKey, JSON.stringify(requests));
        else
            sessionStorage.removeItem(waitingKey);
    }
    catch {
        // Storage is off.
    }
}
/** Keeps a request in this tab until the shop's service takes or refuses it. */
function keep(request, sender) {
    store([...requests.filter(({ id }) => id !== request.id), request]);
    retryLater(sender);
}
function retryLater(sender) {
    const retry = () => {
        clearTimeout(timer);
        removeEventListener('online', retry);
        void sendWaiting(sender);
    };
    clearTimeout(timer);
    timer = window.setTimeout(retry, PAUSE);
    addEventListener('online', retry);
}
/** Whether the page is about the product of a request. */
const concerns = ({ settings }, { variant = '' }) => variant in settings.variants;
/** Shows what became of a request that waited, unless the shopper has gone on to something else. */
function tell(sender, ...state) {
    const { phase } = document.querySelector('.restock').dataset;
    if (phase === 'waiting' && concerns(sender, state[1]))
        sender.panel.tell(...state);
}
/** Tries to send all that waits, one after another. */
async function sendWaiting(sender) {
    if (isSending)
        return;
    isSending = true;
    for (const request of requests) {
        const { id, entry } = request;
        const answer = await ask(request, sender.settings);
        if (answer === 'waiting')
            break;
        store(requests.filter((other) => other.id !== id));
        if (typeof answer === 'object')
            tell(sender, 'subscribed', entry);
        else
            tell(sender, 'failed', entry, answer);
    }
    isSending = false;
    if (requests.length)
        retryLater(sender);
}
/** On a page that is opened again: shows that its request waits, and sends all that waits in this tab. */
function resume(sender) {
    for (const { entry } of requests) {
        if (concerns(sender, entry))
            sender.panel.tell('waiting', entry, 'waiting');
    }
    void sendWaiting(sender);
}

/** What the browser cannot get through to: no network, a blocker, a firewall's page, or Klaviyo has a bad minute. */
const BLOCKED = ['unreachable', 'unavailable', 'throttled', 'unintelligible'];
/** Shows the box of reCAPTCHA where every submit needs it, and sends what waits in this tab since an earlier page. */
function prepare(sender) {
    const { always, captcha } = sender.settings.delivery;
    // Without the box, the submit says what is missing.
    if (always && captcha)
        void import('./captcha.js').then(({ show }) => show(captcha)).catch(() => undefined);
    resume(sender);
}
/**
 * Sends a checked entry to Klaviyo, and through the shop if the browser does not get through. Or through the shop
 * always. What reaches neither waits in this tab.
 */
async function send(sender, entry, sendToKlaviyo) {
    const { settings } = sender;
    const { url, always } = settings.delivery;
    const wrong = checkChannels(entry);
    if (wrong)
        return wrong;
    if (!always) {
        // It rejects if the file that reads phone numbers cannot be loaded. The shop reads them as well.
        const direct = await sendToKlaviyo(settings, entry).catch(() => undefined);
        if (typeof direct === 'string' || (direct && !BLOCKED.includes(direct.kind)))
            return direct;
    }
    const request = { id: requestId(entry), url, entry };
    const answer = await ask(request, settings);
    if (answer === 'waiting')
        keep(request, sender);
    return answer;
}

export { prepare, send };
//# sourceMappingURL=shop.js.map
