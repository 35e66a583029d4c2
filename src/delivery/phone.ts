import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * A number as people write it → E.164, such as `+15005550006`; undefined if no such number can exist.
 *
 * @param country ISO 3166-1 alpha-2, for numbers without a country code
 */
export function toE164(text: string, country: string): string | undefined {
  const number = parsePhoneNumberFromString(text, country as CountryCode);
  return number?.isValid() ? number.number : undefined;
}
