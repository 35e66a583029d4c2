/**
 * Klaviyo's back-in-stock interfaces on your own machine: `Request → Promise<Response>`, with who waits, what was sent, and what was
 * received to look at. Its behaviour is what Klaviyo's documents say; where they say nothing, docblocks mark the guess.
 */
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export { SCOPES, type Account, type AccountOptions, type Interface } from './account.js';
export { LIMITS, type Windows } from './limits.js';
export type { ClassicOptions } from './classic.js';
export type { Fault } from './faults.js';
export type { Message, People, Person, Waiting } from './people.js';
export type { Received } from './received.js';
