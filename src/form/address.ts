/**
 * Klaviyo refuses an address without a dot in its domain, such as `test@klaviyo` in its documentation. Browsers accept
 * it.
 */
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Whether the address is complete. Only a message shows whether it is deliverable. */
export const isAddress = (text: string): boolean => ADDRESS.test(text);
