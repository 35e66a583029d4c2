/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the SDK's classes. */
/** Klaviyo's own SDK reads the account of a sandbox over HTTP. */
import { isAxiosError } from 'axios';
import {
  AccountsApi,
  ApiKeySession,
  EventsApi,
  FlowsApi,
  ListsApi,
  MetricsApi,
  ProfilesApi,
  RetryWithExponentialBackoff,
} from 'klaviyo-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, READING_SCOPES, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { serve, type Listening } from '../demo/http.js';

const METRIC = 'Subscribed to Back in Stock';
const variant = '$magento_two:::1-1:::123';
let now = Date.parse('2026-01-15T12:00:00Z');
let sandbox: Sandbox;
let http: Listening;

beforeEach(async () => {
  now = Date.parse('2026-01-15T12:00:00Z');
  start();
  http = await serve((request) => sandbox.fetch(request), 0);
});
afterEach(() => http.close());

function start(options: SandboxOptions = {}): void {
  sandbox = createSandbox({ variants: [variant], clock: () => now, ...options });
}

const session = (key: string): ApiKeySession =>
  new ApiKeySession(key, new RetryWithExponentialBackoff({ numRetries: 1 }));
function api<T extends { basePath: string }>(of: new (session: ApiKeySession) => T, key = 'pk_sandbox'): T {
  const made = new of(session(key));
  made.basePath = http.url;
  return made;
}

/** Status and details of a refusal. */
async function refusal(call: Promise<unknown>): Promise<{ status: number | undefined; details: string[] }> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isAxiosError<{ errors: { detail: string }[] }>(error)) throw new Error(`No AxiosError: ${String(error)}`);
  return { status: error.response?.status, details: error.response?.data.errors.map(({ detail }) => detail) ?? [] };
}

const metric = async (): Promise<string> => {
  const { body } = await api(MetricsApi).getMetrics({ fieldsMetric: ['name'] });
  return body.data.find(({ attributes }) => attributes.name === METRIC)?.id ?? '';
};

const flows = async (): Promise<unknown[]> => {
  const { body } = await api(MetricsApi).getFlowsTriggeredByMetric(await metric());
  return body.data.map(({ attributes: { name, status, archived } }) => ({ name, status, archived }));
};

describe('an account', () => {
  it('has its public key', async () => {
    const { body } = await api(AccountsApi).getAccounts();
    expect(body.data.map(({ attributes }) => attributes.publicApiKey)).toEqual(['Ab12Cd']);
  });

  it('is answered 1 time a second and 15 times a minute', async () => {
    await api(AccountsApi).getAccounts();
    expect(await refusal(api(AccountsApi).getAccounts())).toMatchObject({ status: 429 });
    for (let count = 1; count < 15; count++) {
      now += 1000;
      await api(AccountsApi).getAccounts();
    }
    now += 1000;
    expect(await refusal(api(AccountsApi).getAccounts())).toMatchObject({ status: 429 });
  });
});

describe('metrics', () => {
  it('come in pages of 200', async () => {
    start({ metrics: Array.from({ length: 250 }, (_, index) => `Metric ${index}`) });
    const first = await api(MetricsApi).getMetrics();
    expect(first.body.data).toHaveLength(200);
    const cursor = new URL(first.body.links?.next ?? '').searchParams.get('page[cursor]') ?? '';
    const second = await api(MetricsApi).getMetrics({ pageCursor: cursor });
    expect(second.body.data).toHaveLength(51);
    expect(second.body.data.at(-1)?.attributes.name).toBe(METRIC);
    expect(second.body.links?.next).toBeNull();
  });

  it('cannot be filtered by name', async () => {
    expect(await refusal(api(MetricsApi).getMetrics({ filter: `equals(name,"${METRIC}")` }))).toMatchObject({
      status: 400,
    });
  });

  it('appear with the first event, if there is no flow', async () => {
    start({ flow: 'none' });
    expect(await metric()).toBe('');
    sandbox.people.subscribe({ email: 'a@example.com' }, variant, ['EMAIL'], 'onsite');
    expect(await metric()).not.toBe('');
  });

  it('name the flows that they start', async () => {
    expect(await flows()).toEqual([{ name: 'Back in stock', status: 'live', archived: false }]);
    sandbox.account.flow = false;
    expect(await flows()).toMatchObject([{ status: 'draft' }]);
    sandbox.account.flow = 'manual';
    expect(await flows()).toMatchObject([{ status: 'manual' }]);
    sandbox.account.flow = 'archived';
    expect(await flows()).toMatchObject([{ archived: true }]);
    const { body } = await api(MetricsApi).getFlowsTriggeredByMetric('METRIC1');
    expect(body.data).toEqual([]);
    expect(await refusal(api(MetricsApi).getFlowsTriggeredByMetric('nope'))).toMatchObject({ status: 404 });
  });
});

describe('the actions of a flow', () => {
  interface Action {
    type: string;
    data?: { status?: string };
  }
  const actions = async (): Promise<unknown[]> => {
    const { body } = await api(FlowsApi).getActionsForFlow('FLOW1');
    return body.data.map(({ attributes }) => {
      const { type, data } = attributes.definition as Action;
      return data ? `${type} ${data.status}` : type;
    });
  };

  it('are the delay and a message with its status', async () => {
    expect(await actions()).toEqual(['back-in-stock-delay', 'send-email live']);
    sandbox.account.message = 'draft';
    expect(await actions()).toEqual(['back-in-stock-delay', 'send-email draft']);
  });

  it('lead from one to the next', async () => {
    start({ messages: 2 });
    const { body } = await api(FlowsApi).getActionsForFlow('FLOW1');
    const links = body.data.map(({ id, attributes }) => [
      id,
      (attributes.definition as { links: { next: string | null } }).links.next,
    ]);
    expect(links).toEqual([
      ['ACTION1', 'ACTION2'],
      ['ACTION2', 'ACTION3'],
      ['ACTION3', null],
    ]);
  });

  it('“Default: 50. Min: 1. Max: 50.”', async () => {
    start({ messages: 60 });
    const first = await api(FlowsApi).getActionsForFlow('FLOW1');
    expect(first.body.data).toHaveLength(50);
    const cursor = new URL(first.body.links?.next ?? '').searchParams.get('page[cursor]') ?? '';
    const second = await api(FlowsApi).getActionsForFlow('FLOW1', { pageCursor: cursor });
    expect(second.body.data.map(({ id }) => id).at(-1)).toBe('ACTION61');
    expect(second.body.data).toHaveLength(11);
    expect(second.body.links?.next).toBeNull();
  });

  it('“`action_type`: `any`, `equals`”, “`status`: `equals`”', async () => {
    const found = async (filter: string): Promise<string[]> =>
      (await api(FlowsApi).getActionsForFlow('FLOW1', { filter })).body.data.map(({ id }) => id);
    expect(await found('equals(action_type,"SEND_EMAIL")')).toEqual(['ACTION2']);
    expect(await found('equals(status,"draft")')).toEqual([]);
  });

  it('“Burst: 3/s, Steady: 60/m”', async () => {
    const busy = { status: 429 };
    for (let second = 0; second < 20; second++) {
      for (let count = 0; count < 3; count++) await actions();
      expect(await refusal(actions())).toMatchObject(busy);
      now += 1000;
    }
    expect(await refusal(actions())).toMatchObject(busy);
  });

  it('are 404 for a flow that does not exist', async () => {
    expect(await refusal(api(FlowsApi).getActionsForFlow('nope'))).toMatchObject({ status: 404 });
    start({ flow: 'none' });
    expect(await refusal(api(FlowsApi).getActionsForFlow('FLOW1'))).toMatchObject({ status: 404 });
  });

  it('have another shape before revision 2025-10-15', async () => {
    const headers = { authorization: 'Klaviyo-API-Key pk_sandbox', revision: '2025-07-15' };
    const reply = await fetch(`${http.url}/api/flows/FLOW1/flow-actions`, { headers });
    expect(await reply.json()).toMatchObject({
      data: [
        { id: 'ACTION1', attributes: { action_type: 'BACK_IN_STOCK_DELAY' } },
        { id: 'ACTION2', attributes: { action_type: 'SEND_EMAIL', status: 'live' } },
      ],
    });
  });
});

describe('lists', () => {
  it('are found by their id', async () => {
    const found = async (id: string): Promise<string[]> =>
      (await api(ListsApi).getLists({ filter: `equals(id,"${id}")` })).body.data.map((list) => list.id);
    expect(await found('Y6nRLr')).toEqual(['Y6nRLr']);
    expect(await found('Other1')).toEqual([]);
  });
});

describe('events', () => {
  const events = async (since: string, profile = 'PROFILE1'): Promise<string[]> => {
    const filter = `equals(metric_id,"${await metric()}"),equals(profile_id,"${profile}"),greater-or-equal(datetime,${since})`;
    return (await api(EventsApi).getEvents({ filter })).body.data.map(({ id }) => id);
  };

  it('exist for each new subscription of a known variant', async () => {
    sandbox.people.subscribe({ email: 'a@example.com' }, variant, ['EMAIL'], 'onsite');
    sandbox.people.subscribe({ email: 'a@example.com' }, variant, ['EMAIL'], 'onsite');
    sandbox.people.subscribe({ email: 'a@example.com' }, '$magento_two:::1-1:::9', ['EMAIL'], 'onsite');
    const { body } = await api(ProfilesApi).getProfiles({ filter: 'equals(email,"A@example.com")' });
    expect(body.data.map(({ id }) => id)).toEqual(['PROFILE1']);
    expect(await events('2026-01-15T12:00:00Z')).toEqual(['EVENT1']);
    expect(await events('2026-01-15T12:00:01Z')).toEqual([]);
    expect(await events('2026-01-15T12:00:00Z', 'PROFILE2')).toEqual([]);
  });

  it('can be late', async () => {
    start({ eventDelay: 5000 });
    sandbox.people.subscribe({ email: 'a@example.com' }, variant, ['EMAIL'], 'onsite');
    now += 4999;
    expect(await events('2026-01-15T12:00:00Z')).toEqual([]);
    now += 1;
    expect(await events('2026-01-15T12:00:00Z')).toEqual(['EVENT1']);
  });
});

describe('a key', () => {
  it('needs the scopes of what it reads', async () => {
    expect(READING_SCOPES).toEqual({
      accounts: ['accounts:read'],
      metrics: ['metrics:read'],
      flows: ['flows:read', 'metrics:read'],
      actions: ['flows:read'],
      lists: ['lists:read'],
      profiles: ['profiles:read'],
      events: ['events:read'],
    });
    start({ keys: { pk_sandbox: ['metrics:read'] } });
    const denied = (scope: string): unknown => ({ status: 403, details: [`The key lacks a scope: ${scope}.`] });
    expect(await refusal(api(AccountsApi).getAccounts())).toEqual(denied('accounts:read'));
    expect(await refusal(api(ListsApi).getLists())).toEqual(denied('lists:read'));
    expect(await refusal(api(ProfilesApi).getProfiles())).toEqual(denied('profiles:read'));
    expect(await refusal(api(EventsApi).getEvents())).toEqual(denied('events:read'));
    expect(await refusal(flows())).toEqual(denied('flows:read'));
    expect(await refusal(api(FlowsApi).getActionsForFlow('FLOW1'))).toEqual(denied('flows:read'));
  });

  it('has to be known', async () => {
    expect(await refusal(api(AccountsApi, 'pk_other').getAccounts())).toMatchObject({ status: 401 });
  });
});

it('reads by GET only, and not from a browser', async () => {
  const post = await fetch(`${http.url}/api/accounts`, { method: 'POST' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET']);
  const preflight = await fetch(`${http.url}/api/accounts`, { method: 'OPTIONS' });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([405, null]);
});
