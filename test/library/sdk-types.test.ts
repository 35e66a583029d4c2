/** Compares our request bodies with the types of Klaviyo's SDK, whose names are in camel case. */
import type {
  BackInStockDelayAction,
  EmailSubscriptionParameters,
  FlowActionEncodedResponseObjectResourceAttributes,
  SendEmailAction,
  SendEmailActionData,
  ServerBISSubscriptionCreateQuery,
  SubscriptionChannels,
} from 'klaviyo-api';
import { describe, expectTypeOf, it } from 'vitest';
import type { backInStock, Channel } from '../../src/klaviyo/json-api.js';
import type { MessageStatus } from '../../src/sandbox/account.js';
import type { ActionDefinition } from '../../src/sandbox/actions.js';

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
/** The type of a request body with the SDK's names, and with writable arrays as in the SDK. */
type Sdk<Wire> = Wire extends readonly (infer Item)[]
  ? Sdk<Item>[]
  : Wire extends object
    ? { [Name in keyof Wire as Camel<Name & string>]: Sdk<Wire[Name]> }
    : Wire;

describe('types', () => {
  it('of the client and server body fit the SDK', () => {
    type Body = Sdk<ReturnType<typeof backInStock>>;
    expectTypeOf<Body['data']['relationships']>().toExtend<ServerBISSubscriptionCreateQuery['data']['relationships']>();
    expectTypeOf<Body['data']['type']>().toExtend<ServerBISSubscriptionCreateQuery['data']['type']>();
    type Attributes = Body['data']['attributes'];
    type SdkAttributes = ServerBISSubscriptionCreateQuery['data']['attributes'];
    expectTypeOf<Attributes['channels']>().toExtend<SdkAttributes['channels']>();
    type Person = NonNullable<SdkAttributes['profile']>['data'];
    expectTypeOf<Attributes['profile']['data']['type']>().toExtend<Person['type']>();
    // JSON has no undefined values, so only present values have to fit.
    type Present<Part> = { [Name in keyof Part]-?: NonNullable<Part[Name]> };
    expectTypeOf<Present<Attributes['profile']['data']['attributes']>>().toExtend<Person['attributes']>();
    expectTypeOf<keyof Attributes['profile']['data']['attributes']>().toEqualTypeOf<keyof Person['attributes']>();
  });

  it('of the channels are the same as in the SDK', () => {
    type Channels = ServerBISSubscriptionCreateQuery['data']['attributes']['channels'];
    expectTypeOf<Channel[]>().toExtend<Channels>();
    expectTypeOf<Extract<Channels[number], string>>().toEqualTypeOf<Channel>();
  });

  it('of the consent fit the SDK', () => {
    expectTypeOf<{ marketing: { consent: 'SUBSCRIBED' } }>().toExtend<EmailSubscriptionParameters>();
    expectTypeOf<'email' | 'sms'>().toExtend<keyof SubscriptionChannels>();
  });

  it('of the actions of a flow fit the SDK', () => {
    type Attributes = FlowActionEncodedResponseObjectResourceAttributes;
    expectTypeOf<'definition'>().toExtend<keyof Attributes>();
    expectTypeOf<SendEmailAction | BackInStockDelayAction>().toExtend<NonNullable<Attributes['definition']>>();
    type Email = Extract<ActionDefinition, { type: 'send-email' }>;
    expectTypeOf<Email['type']>().toExtend<SendEmailAction['type']>();
    expectTypeOf<Email['data']>().toExtend<NonNullable<SendEmailAction['data']>>();
    expectTypeOf<Email['links']>().toExtend<NonNullable<SendEmailAction['links']>>();
    type Delay = Exclude<ActionDefinition, Email>;
    expectTypeOf<Delay['type']>().toExtend<BackInStockDelayAction['type']>();
    expectTypeOf<Extract<NonNullable<SendEmailActionData['status']>, string>>().toEqualTypeOf<MessageStatus>();
  });
});
