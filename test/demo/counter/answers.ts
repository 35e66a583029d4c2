import type { Fault, Interface } from '../../../src/sandbox/index.js';

/** One way for Klaviyo to answer. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  /** What Klaviyo does, and what the shopper reads. */
  readonly explanation: string;
  readonly fault?: Fault;
  /** Whether only the browser gets this answer, and the shop does not. */
  readonly inBrowser?: boolean;
  /** The interface that answers this way; all interfaces if absent. */
  readonly only?: Interface;
}

export const answers: readonly [Answer, ...Answer[]] = [
  {
    id: 'works',
    label: 'Works',
    explanation: 'Klaviyo accepts the subscription. The shopper reads a confirmation.',
  },
  {
    id: 'refuses-address',
    label: 'Refuses the address',
    explanation: 'Klaviyo replies 400 and names the e-mail address. The shopper is asked to check that field.',
    fault: { kind: 'refuse', field: 'email' },
  },
  {
    id: 'refuses',
    label: 'Refuses the request',
    explanation:
      'Klaviyo replies 400 without a reason, as it does for a wrong API key. The shopper reads that the request ' +
      'could not be taken.',
    fault: { kind: 'refuse' },
  },
  {
    id: 'retired',
    label: 'Has retired the onsite endpoint',
    explanation:
      'The onsite endpoint replies 410. With the fallback on, the same subscription goes to the client API. With it ' +
      'off, the shopper is asked to contact the shop.',
    fault: { kind: 'retired' },
    only: 'onsite',
  },
  {
    id: 'throttles',
    label: 'Throttles',
    explanation: 'Klaviyo replies 429, “too many requests”. The shopper can try again in a minute.',
    fault: { kind: 'throttle', retryAfter: '30' },
  },
  {
    id: 'fails',
    label: 'Fails',
    explanation: 'Klaviyo replies 503. The shopper reads that the service is temporarily unavailable.',
    fault: { kind: 'fail' },
  },
  {
    id: 'slow',
    label: 'Is slow',
    explanation: 'Klaviyo takes three seconds. Meanwhile the form says that it is sending.',
    fault: { kind: 'slow', seconds: 3 },
  },
  {
    id: 'silent',
    label: 'Never answers',
    explanation: 'The form gives up after its time limit, ten seconds by default. The shopper can try again.',
    fault: { kind: 'slow', seconds: 3600 },
  },
  {
    id: 'unreachable',
    label: 'Cannot be reached',
    explanation:
      'The connection breaks, as without a network or with a content blocker. The shopper is asked to check both.',
    fault: { kind: 'offline' },
  },
  {
    id: 'blocked',
    label: 'Is blocked in the browser',
    explanation:
      'A content blocker stops the browser, but not the shop. With delivery through the shop, the same submit goes on ' +
      'to the shop, and the shopper reads a confirmation.',
    inBrowser: true,
    fault: { kind: 'offline' },
  },
  {
    id: 'nonsense',
    label: 'Answers with a web page',
    explanation: 'Such as the login page of a hotel network. It does not count as a subscription.',
    fault: { kind: 'html' },
  },
];
