/**
 * Returns the given fields if all of them have a text.
 *
 * @throws TypeError with the name of the first empty field: that is a mistake in the calling code, not a refusal
 */
export function required<Name extends string>(fields: Record<Name, string | undefined>): Record<Name, string> {
  for (const name in fields) if (!fields[name]) throw new TypeError(`Klaviyo needs "${name}"`);
  return fields as Record<Name, string>;
}
