import type { Channel } from '../klaviyo/json-api.js';
import type { Entry, Reason } from './form.js';

/** Whether the entry asks for a channel that needs a phone number. */
export const usesPhone = ({ channels }: Entry): boolean => channels.some((channel) => channel !== 'EMAIL');

/** What is wrong with the channels of an entry, in the order of the page. */
export function checkChannels(entry: Entry): Reason | undefined {
  const { channels, phone, consents } = entry;
  if (!channels.length) return 'channel';
  if (usesPhone(entry) && !phone) return 'phone';
  const missing = channels.find((channel) => channel !== 'EMAIL' && !consents.includes(channel));
  return missing && `consent${missing as Exclude<Channel, 'EMAIL'>}`;
}
