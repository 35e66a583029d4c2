/** Our bodies beside the types of Klaviyo's own SDK. The compiler checks most of it; the SDK's names are camel case, the wire's are not. */
import type { EmailSubscriptionParameters, ServerBISSubscriptionCreateQuery, SubscriptionChannels } from 'klaviyo-api';
import { describe, expectTypeOf, it } from 'vitest';
import type { backInStock, Channel } from '../../src/klaviyo/json-api.js';

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
/** A wire type under the SDK's names, its arrays writable as the SDK's are. */
type Sdk<Wire> = Wire extends readonly (infer Item)[]
  ? Sdk<Item>[]
  : Wire extends object
    ? { [Name in keyof Wire as Camel<Name & string>]: Sdk<Wire[Name]> }
    : Wire;

describe('types', () => {
  it('the body of client and server is what the SDK takes', () => {
    type Body = Sdk<ReturnType<typeof backInStock>>;
    expectTypeOf<Body['data']['relationships']>().toExtend<ServerBISSubscriptionCreateQuery['data']['relationships']>();
    expectTypeOf<Body['data']['type']>().toExtend<ServerBISSubscriptionCreateQuery['data']['type']>();
    type Attributes = Body['data']['attributes'];
    type SdkAttributes = ServerBISSubscriptionCreateQuery['data']['attributes'];
    expectTypeOf<Attributes['channels']>().toExtend<SdkAttributes['channels']>();
    type Person = NonNullable<SdkAttributes['profile']>['data'];
    expectTypeOf<Attributes['profile']['data']['type']>().toExtend<Person['type']>();
    // JSON leaves out what is undefined, so only what is present has to fit.
    type Present<Part> = { [Name in keyof Part]-?: NonNullable<Part[Name]> };
    expectTypeOf<Present<Attributes['profile']['data']['attributes']>>().toExtend<Person['attributes']>();
    expectTypeOf<keyof Attributes['profile']['data']['attributes']>().toEqualTypeOf<keyof Person['attributes']>();
  });

  it('the channels are the SDK’s, no more and no fewer', () => {
    type Channels = ServerBISSubscriptionCreateQuery['data']['attributes']['channels'];
    expectTypeOf<Channel[]>().toExtend<Channels>();
    expectTypeOf<Extract<Channels[number], string>>().toEqualTypeOf<Channel>();
  });

  it('consent has the SDK’s shape', () => {
    expectTypeOf<{ marketing: { consent: 'SUBSCRIBED' } }>().toExtend<EmailSubscriptionParameters>();
    expectTypeOf<'email' | 'sms'>().toExtend<keyof SubscriptionChannels>();
  });
});
