/**
 * The interfaces that read an account with a private key: accounts, metrics, the flows of a metric, the actions of a
 * flow, lists, profiles and events. Source: Klaviyo's OpenAPI description, revision 2026-07-15.
 */
import type { Account, ReadingInterface } from './account.js';
import { flowActions } from './actions.js';
import { errorReply, ERRORS, invalid, type ApiError } from './errors.js';
import type { People } from './people.js';
import type { Received } from './received.js';

/** The metric of the event that a subscription makes. */
export const METRIC = 'Subscribed to Back in Stock';

/** “Returns a maximum of 200 results per page.” Flow actions: 50, lists: 10, profiles: 20. */
const PAGE: Readonly<Partial<Record<ReadingInterface, number>>> = {
  metrics: 200,
  actions: 50,
  lists: 10,
  profiles: 20,
  events: 200,
};

/** The filters that each interface knows: field and operator. Klaviyo has more of them. */
const FILTERS: Readonly<Record<ReadingInterface, readonly string[]>> = {
  accounts: [],
  metrics: ['integration.name equals', 'integration.category equals'],
  flows: [],
  actions: ['action_type equals', 'status equals'],
  lists: ['id equals', 'name equals'],
  profiles: ['id equals', 'email equals'],
  events: ['metric_id equals', 'profile_id equals', 'datetime greater-or-equal', 'datetime greater-than'],
};

interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** Answers a request that was allowed by its key. */
export function answerReading(
  { url, headers }: Received,
  by: ReadingInterface,
  account: Account,
  people: People,
  now: number,
): Response {
  const { pathname, searchParams } = new URL(url);
  const filters = readFilters(searchParams.get('filter') ?? '', by);
  if ('status' in filters) return errorReply([filters]);
  const found =
    by === 'actions'
      ? findActions(account, pathname, headers['revision'] ?? '')
      : find(by, pathname, account, people, now);
  if (!found) return errorReply([ERRORS.notFound]);
  const matching = found.filter(({ resource, values }) =>
    filters.every((filter) => matches(filter, { id: resource.id, ...values })),
  );
  return page(
    matching.map(({ resource }) => resource),
    by,
    url,
  );
}

interface Found {
  readonly resource: Resource;
  /** What filters compare besides the id. */
  readonly values: Readonly<Record<string, string>>;
}

function find(
  by: Exclude<ReadingInterface, 'actions'>,
  path: string,
  account: Account,
  people: People,
  now: number,
): readonly Found[] | undefined {
  const all = (type: string, id: string, attributes: Resource['attributes'], values = {}): Found => ({
    resource: { type, id, attributes },
    values,
  });
  switch (by) {
    case 'accounts':
      return [all('account', account.companyId, { public_api_key: account.companyId, test_account: false })];
    case 'metrics':
      return metrics(account, people).map((name, index) => all('metric', metricId(index), { name }));
    case 'flows':
      return flows(account, people, /metrics\/([^/]+)/.exec(path)?.[1]);
    case 'lists':
      return account.lists.map((id) => all('list', id, { name: id }, { name: id }));
    case 'profiles':
      return people.all.map(({ id, email, phoneNumber }) =>
        all('profile', id, { email, phone_number: phoneNumber }, { ...(email && { email }) }),
      );
    case 'events':
      return people.events
        .filter(({ at }) => at + account.eventDelay <= now)
        .map(({ id, person, at }) => {
          const datetime = new Date(at).toISOString();
          const values = { metric_id: metricId(account.metrics.length), profile_id: person.id, datetime };
          return all('event', id, { datetime, timestamp: Math.floor(at / 1000) }, values);
        });
  }
}

const FLOW = 'FLOW1';

const metricId = (index: number): string => `METRIC${index + 1}`;

/** Klaviyo adds the metric with the first event. That a flow can be built only then is a guess. */
const metrics = (account: Account, people: People): readonly string[] =>
  account.flow === 'none' && people.events.length === 0 ? account.metrics : [...account.metrics, METRIC];

function flows(account: Account, people: People, id: string | undefined): Found[] | undefined {
  const index = metrics(account, people).findIndex((_, one) => metricId(one) === id);
  if (index < 0) return undefined;
  const { flow } = account;
  if (index < account.metrics.length || flow === 'none') return [];
  const status = flow === 'manual' ? 'manual' : flow === false ? 'draft' : 'live';
  const attributes = { name: 'Back in stock', status, archived: flow === 'archived', trigger_type: 'Metric' };
  return [{ resource: { type: 'flow', id: FLOW, attributes }, values: {} }];
}

function findActions(account: Account, path: string, revision: string): Found[] | undefined {
  if (account.flow === 'none' || /flows\/([^/]+)/.exec(path)?.[1] !== FLOW) return undefined;
  return flowActions(account, revision).map(({ id, type, status, attributes }) => ({
    resource: { type: 'flow-action', id, attributes: { ...attributes } },
    values: { action_type: type, ...(status && { status }) },
  }));
}

/** `equals(field,"value"),greater-or-equal(datetime,2026-01-15T12:00:00Z)` */
function readFilters(text: string, by: ReadingInterface): readonly Filter[] | ApiError {
  const filters: Filter[] = [];
  const rest = text.replace(
    /(?:^|,)([a-z-]+)\(([a-z_.]+),(?:"((?:[^"\\]|\\.)*)"|([^",()]+))\)/g,
    (_, operator: string, field: string, quoted: string | undefined, plain: string | undefined) => {
      filters.push({ field, operator, value: quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '' });
      return '';
    },
  );
  const known = filters.every(({ field, operator }) => FILTERS[by].includes(`${field} ${operator}`));
  if (rest === '' && known) return filters;
  return { ...invalid('', `Invalid filter provided: ${text}`), source: { parameter: 'filter' } };
}

function matches({ field, operator, value }: Filter, values: Readonly<Record<string, string>>): boolean {
  const own = values[field] ?? '';
  if (operator === 'equals') return field === 'email' ? own === value.toLowerCase() : own === value;
  const difference = Date.parse(own) - Date.parse(value);
  return operator === 'greater-than' ? difference > 0 : difference >= 0;
}

/** One page, with a link to the next one. */
function page(resources: readonly Resource[], by: ReadingInterface, url: string): Response {
  const size = PAGE[by] ?? resources.length;
  const start = Number(new URL(url).searchParams.get('page[cursor]') ?? 0) || 0;
  const next = new URL(url);
  next.searchParams.set('page[cursor]', String(start + size));
  const links = { self: url, next: start + size < resources.length ? next.href : null, prev: null };
  return new Response(JSON.stringify({ data: resources.slice(start, start + size), links }), {
    headers: { 'content-type': 'application/vnd.api+json' },
  });
}
