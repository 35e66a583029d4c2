/**
 * The given fields, none of them empty.
 *
 * @throws TypeError naming the first that is: an address without text or a missing id is the caller's mistake, not Klaviyo's refusal
 */
export function required(fields: Record<string, string>): Record<string, string> {
  for (const name in fields) if (!fields[name]) throw new TypeError(`Klaviyo needs "${name}"`);
  return fields;
}
