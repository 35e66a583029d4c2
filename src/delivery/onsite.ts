import type { Entry } from '../form/form.js';
import { onsiteBody } from '../klaviyo/onsite.js';
import { bySuccess, type Describe, type Outcome } from '../klaviyo/outcome.js';
import { post } from '../klaviyo/post.js';
import type { Settings } from './settings.js';

/** Klaviyo's documented refusal does not name a field. A refusal seen in shops does: "* email   * Enter a valid …". */
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
