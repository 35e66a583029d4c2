import { parseChannels, parseColumns, type RowOptions } from './columns.js';
import { Mistake } from './mistake.js';

/** The options of the command, as typed. */
export interface Typed {
  readonly integration: string;
  readonly catalog?: string;
  readonly channel: string;
  readonly columns?: string;
  readonly delimiter?: string;
  readonly share: string;
  readonly endpoint?: string;
  readonly dryRun?: boolean;
}

export interface Settings extends RowOptions {
  readonly delimiter: string | undefined;
  /** Part of Klaviyo's limits to use: greater than 0, at most 1. */
  readonly share: number;
  readonly endpoint: string | undefined;
  readonly dryRun: boolean;
}

/** @throws Mistake for a value that is not valid */
export function readSettings(typed: Typed): Settings {
  const channels = parseChannels(typed.channel);
  if (!channels) throw new Mistake(`“${typed.channel}” is not a valid channel. Use EMAIL, SMS, PUSH or WHATSAPP.`);
  const share = Number(typed.share);
  if (!(share > 0 && share <= 1)) throw new Mistake('--share is a number greater than 0 and at most 1, such as 0.5.');
  const [integration, catalog] = [typed.integration.replace(/^\$/, ''), typed.catalog];
  if (!/^[\w-]+$/.test(integration)) throw new Mistake(`“${typed.integration}” is not a valid integration.`);
  if (catalog !== undefined && (!catalog || catalog.includes(':'))) throw new Mistake('This is not a valid --catalog.');
  if (typed.endpoint !== undefined && !/^https?:$/.test(protocol(typed.endpoint))) {
    throw new Mistake('--endpoint is an address that begins with https://');
  }
  const delimiter = typed.delimiter === '\\t' ? '\t' : typed.delimiter;
  if (delimiter !== undefined && delimiter.length !== 1) throw new Mistake('--delimiter is one character.');
  return {
    // Shells replace names that begin with a dollar sign, so nobody has to type it.
    integration: `$${integration}`,
    catalog,
    channels,
    columns: typed.columns === undefined ? {} : parseColumns(typed.columns),
    delimiter,
    share,
    endpoint: typed.endpoint,
    dryRun: typed.dryRun ?? false,
  };
}

const protocol = (address: string): string => {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
};
