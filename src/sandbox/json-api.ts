import type { Account, Interface } from './account.js';
import { isReading, READING_SCOPES, SCOPES } from './account.js';
import { errorReply, ERRORS, invalid, invalidHeader, type ApiError } from './errors.js';
import { inspectOptIn, inspectSubscription } from './inspect.js';
import type { People } from './people.js';
import type { Received } from './received.js';

/** The first revision with back-in-stock subscriptions. */
const FIRST_REVISION = '2023-07-15';

/** Refuses a request for its headers or query. */
export function refuseHead(received: Received, by: Interface, account: Account): Response | undefined {
  const { headers, url } = received;
  const errors: ApiError[] = [];
  if (by === 'server' || isReading(by)) {
    const denied = authorize(headers['authorization'], account, isReading(by) ? READING_SCOPES[by] : SCOPES);
    if (denied) return errorReply([denied]);
  } else if (new URL(url).searchParams.get('company_id') !== account.companyId) {
    errors.push({ ...invalid('', 'The company_id is missing or invalid.'), source: { parameter: 'company_id' } });
  }
  const { revision } = headers;
  if (!revision || !/^\d{4}-\d\d-\d\d(\.[\w-]+)?$/.test(revision)) {
    errors.push(invalidHeader('revision', 'A revision in the format YYYY-MM-DD[.suffix] is required.'));
  } else if (revision < FIRST_REVISION) {
    errors.push({ ...ERRORS.notFound, detail: `The endpoint is not part of revision ${revision}.` });
  }
  if (isReading(by)) return errors.length ? errorReply(errors) : undefined;
  if (!/^application\/(vnd\.api\+)?json\b/i.test(headers['content-type'] ?? '')) return errorReply([ERRORS.mediaType]);
  return errors.length ? errorReply(errors) : undefined;
}

/** Accepts `Klaviyo-API-Key pk_…` or `Bearer` with an OAuth token, if it has all scopes. */
function authorize(header = '', account: Account, needed: readonly string[]): ApiError | undefined {
  const [, scheme = '', secret = ''] = /^(Klaviyo-API-Key|Bearer) (\S+)$/.exec(header) ?? [];
  if (!scheme) return ERRORS.anonymous;
  const secrets = scheme === 'Bearer' ? account.tokens : account.keys;
  const scopes = Object.hasOwn(secrets, secret) ? secrets[secret] : undefined;
  if (!scopes) return ERRORS.unknownKey;
  const missing = needed.filter((scope) => !scopes.includes(scope));
  return missing.length ? { ...ERRORS.scope, detail: `The key lacks a scope: ${missing.join(', ')}.` } : undefined;
}

/** Answers client and server: 202 without a body, also for an unknown variant and for a repeated subscription. */
export function answerSubscription(received: Received, by: Interface, people: People): Response {
  const { errors, value } = inspectSubscription(received.json, received.headers['revision'] ?? '');
  if (errors.length) return errorReply(errors);
  people.subscribe(value.profile, value.variant, value.channels, by);
  return new Response(null, { status: 202 });
}

/** Adds the person to the list with their consent: 202 without a body. */
export function answerOptIn(received: Received, account: Account, people: People): Response {
  const { errors, value } = inspectOptIn(received.json);
  if (errors.length) return errorReply(errors);
  if (!account.lists.includes(value.list)) return errorReply([ERRORS.notFound]);
  const person = people.find(value.profile);
  person.lists.add(value.list);
  value.consent.forEach((channel) => person.consent.add(channel));
  return new Response(null, { status: 202 });
}
