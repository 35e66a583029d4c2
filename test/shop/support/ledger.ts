/** Counts what the shop promised, and what became of it. */
import type { Klaviyo } from './klaviyo.js';
import { deliver, outbox, passTime, post, type Reply } from './store.js';

export interface Row {
  readonly fault: string;
  /** Requests of shoppers. */
  readonly requests: number;
  /** Requests that the shop confirmed: accepted or queued. */
  readonly confirmed: number;
  /** Confirmed requests that reached Klaviyo. */
  readonly delivered: number;
  /** Confirmed requests that failed, and that the merchant sees with the reason. */
  readonly failed: number;
  /** Confirmed requests that are nowhere. */
  readonly lost: number;
  /** Shoppers who get more than one message for a variant. */
  readonly doubled: number;
  /** Confirmed requests that still wait although Klaviyo works again. */
  readonly undelivered: number;
}

export interface Ledger {
  /** Sends the request of a shopper and remembers whether the shop confirmed it. */
  submit(name: string, variant: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** Remembers a request that was sent in another way. */
  note(reply: Reply, email: string, variant: string): void;
  /** Lets Klaviyo work again and time pass, delivers everything, and counts. */
  close(): Promise<Row>;
}

export function openLedger(fault: string, klaviyo: Klaviyo): Ledger {
  const confirmed = new Map<string, { email: string; variant: string }>();
  let requests = 0;

  const note = ({ status }: Reply, email: string, variant: string): void => {
    requests++;
    if (status === 'accepted' || status === 'queued') confirmed.set(`${email} ${variant}`, { email, variant });
  };

  return {
    note,
    async submit(name, variant, headers) {
      const email = `${name}@example.com`;
      const subscription = { variant_id: Number(variant), email, channels: ['EMAIL'] };
      const reply = await post({ subscription }, headers);
      note(reply, email, variant);
      return reply;
    },
    async close() {
      klaviyo.mode = { kind: 'works' };
      klaviyo.sandbox.fail();
      for (let round = 0, left = 1; round < 4 && left > 0; round++) {
        await passTime();
        await deliver();
        left = (await outbox()).waiting;
      }
      const { waiting, failed } = await outbox();
      const arrived = new Set(
        klaviyo.sandbox.people.waiting.map(
          ({ person, variant }) => `${person.email ?? ''} ${variant.split(':::').at(-1) ?? ''}`,
        ),
      );
      const delivered = [...confirmed.keys()].filter((key) => arrived.has(key)).length;
      for (const { variant } of confirmed.values()) klaviyo.sandbox.restock(variant);
      const messages = new Map<string, number>();
      for (const { to, variant } of klaviyo.sandbox.people.inbox) {
        messages.set(`${to} ${variant}`, (messages.get(`${to} ${variant}`) ?? 0) + 1);
      }
      return {
        fault,
        requests,
        confirmed: confirmed.size,
        delivered,
        failed,
        lost: Math.max(0, confirmed.size - delivered - failed - waiting),
        doubled: [...messages.values()].filter((count) => count > 1).length,
        undelivered: waiting,
      };
    },
  };
}

const COLUMNS = ['fault', 'requests', 'confirmed', 'delivered', 'failed', 'lost', 'doubled', 'undelivered'] as const;

/** The rows as a table in Markdown. */
export const table = (rows: readonly Row[]): string =>
  [
    `| ${COLUMNS.join(' | ')} |`,
    `|${COLUMNS.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${COLUMNS.map((column) => row[column]).join(' | ')} |`),
  ].join('\n');
