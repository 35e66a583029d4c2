import type { Entry } from '../form/form.js';
import { onsiteBody } from '../klaviyo/onsite.js';
import { bySuccess, type Describe, type Outcome } from '../klaviyo/outcome.js';
import { post } from '../klaviyo/post.js';
import type { Settings } from './settings.js';

/** Klaviyo's documented refusal names no field. One that was seen does: "* email   * Enter a valid email address." */
const describe: Describe = (reply) => ({
  errors: [],
  field: JSON.stringify([reply?.message]).includes('* email') ? 'email' : undefined,
});

/** Sends a checked entry to the onsite endpoint. */
export const sendOnsite = (
  { companyId, store, endpoint, timeout }: Settings,
  { email, variant = '' }: Entry,
): Promise<Outcome> =>
  post(endpoint, { body: onsiteBody({ companyId, email, variant, store }) }, bySuccess, {
    describe,
    signal: AbortSignal.timeout(timeout),
  });
