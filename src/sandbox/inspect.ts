import { CHANNEL_SINCE, type Channel, type Identifiers } from '../klaviyo/json-api.js';
import { parseVariantId } from '../klaviyo/variant-id.js';
import { isEmail } from './classic.js';
import { invalid, type ApiError } from './errors.js';

const ATTRIBUTES = '/data/attributes';
const PROFILE = `${ATTRIBUTES}/profile/data`;

const CHANNELS: readonly unknown[] = ['EMAIL', 'SMS', 'PUSH', 'WHATSAPP'] satisfies Channel[];

/** The content of a JSON:API body, and its errors. */
export interface Inspected<T> {
  readonly errors: readonly ApiError[];
  /** Valid only without errors. */
  readonly value: T;
}

/** Reads the parts of a body by JSON pointer and collects errors. */
function reader(body: unknown) {
  const errors: ApiError[] = [];
  const at = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce((node, key) => (Object(node) as Record<string, unknown>)[key], body);
  const check = (pointer: string, fine: boolean, detail: string): void => {
    if (!fine) errors.push(invalid(pointer, detail));
  };
  const text = (pointer: string): string | undefined => {
    const value = at(pointer) ?? undefined;
    check(pointer, value === undefined || typeof value === 'string', `'${nameOf(pointer)}' must be a string.`);
    return typeof value === 'string' ? value : undefined;
  };
  const required = (pointer: string): boolean => {
    const there = (at(pointer) ?? undefined) !== undefined;
    check(pointer, there, `'${nameOf(pointer)}' is a required field.`);
    return there;
  };
  const type = (pointer: string, name: string): void => {
    if (required(pointer)) check(pointer, at(pointer) === name, `The resource type must be '${name}'.`);
  };
  return { errors, at, check, text, required, type };
}

const nameOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

type Reader = ReturnType<typeof reader>;

function readProfile({ text, check, required, type }: Reader): Identifiers {
  if (!required(`${ATTRIBUTES}/profile`)) return {};
  type(`${PROFILE}/type`, 'profile');
  const profile = {
    id: text(`${PROFILE}/id`),
    email: text(`${PROFILE}/attributes/email`),
    phoneNumber: text(`${PROFILE}/attributes/phone_number`),
    externalId: text(`${PROFILE}/attributes/external_id`),
  };
  const { email, phoneNumber } = profile;
  check(`${PROFILE}/attributes/email`, email === undefined || isEmail(email), 'Invalid email address');
  check(
    `${PROFILE}/attributes/phone_number`,
    phoneNumber === undefined || /^\+[1-9]\d{6,14}$/.test(phoneNumber),
    'Invalid phone number format (Example of a valid format: +12345678901)',
  );
  check(
    `${PROFILE}/attributes`,
    Object.values(profile).some(Boolean),
    'One of email, phone_number, external_id or an id is required.',
  );
  return profile;
}

/** The body of a back-in-stock subscription, client or server. */
export function inspectSubscription(
  body: unknown,
  revision: string,
): Inspected<{ profile: Identifiers; channels: Channel[]; variant: string }> {
  const read = reader(body);
  const { at, check, text, required, type } = read;
  type('/data/type', 'back-in-stock-subscription');
  const pointer = `${ATTRIBUTES}/channels`;
  const channels = at(pointer);
  if (required(pointer)) {
    check(pointer, Array.isArray(channels) && channels.length > 0, "'channels' must name at least one channel.");
  }
  (Array.isArray(channels) ? channels : []).forEach((channel, index) => {
    const known = CHANNELS.includes(channel) && revision >= (CHANNEL_SINCE[channel as Channel] ?? '');
    check(`${pointer}/${index}`, known, `'${String(channel)}' is not a valid channel.`);
  });
  const profile = readProfile(read);
  const variant = '/data/relationships/variant/data';
  if (required(variant)) {
    type(`${variant}/type`, 'catalog-variant');
    if (required(`${variant}/id`)) {
      check(`${variant}/id`, !!parseVariantId(text(`${variant}/id`) ?? ''), 'Invalid catalog variant id.');
    }
  }
  return {
    errors: read.errors,
    value: { profile, channels: channels as Channel[], variant: at(`${variant}/id`) as string },
  };
}

/** The body of a list opt-in. */
export function inspectOptIn(
  body: unknown,
): Inspected<{ profile: Identifiers; consent: ('EMAIL' | 'SMS')[]; list: string }> {
  const read = reader(body);
  const { at, check, text, required, type } = read;
  type('/data/type', 'subscription');
  text(`${ATTRIBUTES}/custom_source`);
  const profile = readProfile(read);
  const consent = (['EMAIL', 'SMS'] as const).filter((channel) => {
    const place = `${PROFILE}/attributes/subscriptions/${channel.toLowerCase()}`;
    if (at(place) === undefined) return false;
    check(
      `${place}/marketing/consent`,
      at(`${place}/marketing/consent`) === 'SUBSCRIBED',
      "'consent' must be 'SUBSCRIBED'.",
    );
    const key = channel === 'EMAIL' ? 'email' : 'phone_number';
    required(`${PROFILE}/attributes/${key}`);
    return true;
  });
  const list = '/data/relationships/list/data';
  if (required(list)) {
    type(`${list}/type`, 'list');
    required(`${list}/id`);
  }
  return { errors: read.errors, value: { profile, consent, list: String(at(`${list}/id`)) } };
}
