import type { ShopSettings } from '../shop.js';
import type { Behind } from './counter.js';

/** One state of a part of the set-up. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  isChosen(behind: Behind): boolean;
  choose(behind: Behind): void;
}

/** A part of the set-up that the doctor checks. The first choice is the right one. */
export interface Breaking {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

const LIST = 'Y6nRLr';

/** A setting of the shop: value → label. */
function setting<Name extends keyof ShopSettings>(
  name: Name,
  label: string,
  labels: readonly (readonly [ShopSettings[Name], label: string])[],
): Breaking {
  const choices = labels.map(([value, label]): Choice => ({
    id: String(value),
    label,
    isChosen: ({ shop }) => shop.settings[name] === value,
    choose: ({ shop }) => void (shop.settings[name] = value),
  }));
  return { name: `set-${name}`, label, choices };
}

const flows = [
  ['live', 'Live', true, 'live'],
  ['manual', 'Manual', 'manual', 'live'],
  ['message', 'Its message is a draft', true, 'draft'],
  ['draft', 'Draft', false, 'live'],
  ['archived', 'Archived', 'archived', 'live'],
  ['none', 'There is none', 'none', 'live'],
] as const;

const catalogs = [
  ['known', 'Has the variants'],
  ['other', 'Has them under another ID'],
  ['unknown', 'Does not have them'],
] as const;

export const breakings: readonly Breaking[] = [
  {
    name: 'flow',
    label: 'Flow in Klaviyo',
    choices: flows.map(([id, label, flow, message]): Choice => ({
      id,
      label,
      isChosen: ({ klaviyo: { account } }) => account.flow === flow && account.message === message,
      choose: ({ klaviyo: { account } }) => void Object.assign(account, { flow, message }),
    })),
  },
  setting('privateKey', 'Private key', [
    ['right', 'Right'],
    ['none', 'Not entered'],
    ['unknown', 'Unknown to Klaviyo'],
    ['scope', 'Lacks a scope'],
    ['other', 'Of another account'],
  ]),
  {
    name: 'catalog',
    label: 'Catalog in Klaviyo',
    choices: catalogs.map(([id, label]): Choice => ({
      id,
      label,
      isChosen: ({ klaviyo }) => klaviyo.catalog === id,
      choose({ klaviyo, shop }) {
        klaviyo.catalog = id;
        // The onsite endpoint does not name the catalog.
        if (id === 'other') shop.settings.route = 'client';
      },
    })),
  },
  {
    name: 'list',
    label: 'List of the newsletter',
    choices: [
      {
        id: 'exists',
        label: 'Exists',
        isChosen: ({ klaviyo }) => klaviyo.account.lists.length > 0,
        choose: ({ klaviyo }) => void (klaviyo.account.lists = [LIST]),
      },
      {
        id: 'missing',
        label: 'Does not exist',
        isChosen: ({ klaviyo }) => klaviyo.account.lists.length === 0,
        // Without the newsletter, no list is needed.
        choose({ klaviyo, shop }) {
          klaviyo.account.lists = [];
          shop.settings.optIn = true;
        },
      },
    ],
  },
  setting('extension', 'Klaviyo’s extension', [
    ['connected', 'Connected'],
    ['other', 'Connected to another account'],
    ['missing', 'Not installed'],
  ]),
  setting('stockReport', 'Stock that it reports', [
    ['right', 'Right'],
    ['wrong', 'Wrong'],
  ]),
  setting('policy', 'Content security policy', [
    ['allows', 'Allows Klaviyo'],
    ['blocks', 'Blocks Klaviyo'],
  ]),
  setting('magentosAlert', 'Magento’s stock alert', [
    [false, 'Off'],
    [true, 'On'],
  ]),
  setting('stockIndex', 'Stock index', [
    [true, 'Up to date'],
    [false, 'Out of date'],
  ]),
  {
    name: 'cron',
    label: 'Cron',
    choices: [
      {
        id: 'running',
        label: 'Runs',
        isChosen: ({ shop }) => shop.settings.cron,
        choose: ({ shop }) => void (shop.settings.cron = true),
      },
      {
        id: 'stopped',
        label: 'Does not run',
        isChosen: ({ shop }) => !shop.settings.cron,
        choose({ shop: { settings } }) {
          settings.cron = false;
          // A shop that takes no requests needs no cron.
          if (settings.delivery === 'direct') settings.delivery = 'fallback';
        },
      },
    ],
  },
  setting('enabled', 'Restock', [
    [true, 'Enabled'],
    [false, 'Disabled'],
  ]),
];
