/** Klaviyo refuses an address without a dot in its domain (`test@klaviyo` in its documentation), which browsers let pass. */
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Whether Klaviyo can be asked about this address. What is deliverable only the mail itself tells. */
export const isAddress = (text: string): boolean => ADDRESS.test(text);
