/**
 * Klaviyo's back-in-stock interfaces on your own machine, as one function `Request → Promise<Response>`. You can
 * inspect the requests, the people who wait, and the messages sent. It behaves as Klaviyo's documents say; docblocks
 * mark each guess.
 */
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export {
  READING_SCOPES,
  SCOPES,
  type Account,
  type AccountOptions,
  type Flow,
  type Interface,
  type MessageStatus,
  type ReadingInterface,
} from './account.js';
export { LIMITS, type Windows } from './limits.js';
export type { ClassicOptions } from './classic.js';
export type { Fault } from './faults.js';
export type { Message, People, Person, Subscribed, Waiting } from './people.js';
export type { Received } from './received.js';
