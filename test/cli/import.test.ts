import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCOPES } from '../../src/sandbox/index.js';
import { addressIn, createStage, type Stage } from './support/stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage({
    variants: ['1', '2', '$shopify:::$default:::77', '$custom:::$default:::SKU-9'],
    keys: { pk_sandbox: SCOPES, pk_narrow: ['catalogs:write'] },
  });
});
afterEach(() => stage.close());

const waiting = (): string[] =>
  stage.sandbox.people.waiting.map(({ person, variant, channels }) =>
    [person.email ?? person.phoneNumber, variant, ...channels].join(' '),
  );
const sent = (): string[] => stage.sandbox.requests.map(({ body }) => addressIn(body));

describe('an import', () => {
  it('subscribes every row to its variant, with Magento’s website and store view as the catalog', async () => {
    stage.write(
      'email,variant,sku,store,website,since,channel,source,note\n' +
        'a@example.com,1,one,1,1,2026-01-02T03:04:05Z,EMAIL,magento,\n' +
        'b@example.com,2,two,1,1,,,magento,"a ""quoted"", note\nin two lines"\n',
    );
    const { code, printed } = await stage.import();
    expect(waiting()).toEqual([
      'a@example.com $magento_two:::1-1:::1 EMAIL',
      'b@example.com $magento_two:::1-1:::2 EMAIL',
    ]);
    expect(code).toBe(0);
    expect(printed).toContain('2 rows: 2 accepted, 0 rejected, 0 left.');
    expect(existsSync(`${stage.file}.rejected.csv`)).toBe(false);
    expect(existsSync(`${stage.file}.lock`)).toBe(false);
  });

  it('changes no consent', async () => {
    stage.write('email,variant\na@example.com,$magento_two:::1-1:::1\n');
    await stage.import();
    expect(stage.sandbox.requests.map(({ interface: by }) => by)).toEqual(['server']);
    expect(stage.sandbox.people.all.map(({ consent, lists }) => [...consent, ...lists])).toEqual([[]]);
  });

  it('reads files from elsewhere: other names, semicolons, a byte order mark, other catalogs', async () => {
    stage.write('\uFEFFName;E-mail, home;Variant ID\r\nAnn;a@example.com;77\r\n\r\nBob;b@example.com;77\r\n');
    const typed = { integration: '$shopify', columns: 'email=E-mail, home,variant=variant id' };
    expect((await stage.import(typed)).code).toBe(0);
    expect(waiting()).toEqual([
      'a@example.com $shopify:::$default:::77 EMAIL',
      'b@example.com $shopify:::$default:::77 EMAIL',
    ]);
  });

  it('takes a key that ends with a line break', async () => {
    stage.write('email,variant\na@example.com,$magento_two:::1-1:::1\n');
    expect((await stage.import({}, { key: 'pk_sandbox\n' })).code).toBe(0);
  });

  it('takes the channel and the full variant id of a row, and else those of the options', async () => {
    stage.write(
      'phone,email,variant,channel\n' +
        '+15005550006,,$shopify:::$default:::77,sms\n' +
        '+15005550007,b@example.com,SKU-9,\n',
    );
    const { code } = await stage.import({ integration: 'custom', channel: 'EMAIL,WHATSAPP' });
    expect(code).toBe(0);
    expect(waiting()).toEqual([
      '+15005550006 $shopify:::$default:::77 SMS',
      'b@example.com $custom:::$default:::SKU-9 EMAIL WHATSAPP',
    ]);
  });

  it('sends a row with the given catalog, even if it has a website', async () => {
    stage.write('email,variant,website,store\na@example.com,1,5,6\n');
    await stage.import({ catalog: '1-1' });
    expect(waiting()).toEqual(['a@example.com $magento_two:::1-1:::1 EMAIL']);
  });
});

describe('a bad row', () => {
  it('is written to a file of the same shape with the reason, and the others go on', async () => {
    stage.write(
      'email,variant,website,store,note\n' +
        'not-an-address,1,1,1,"one, two"\n' +
        ',1,1,1,\n' +
        'c@example.com,1,,,\n' +
        'd@example.com,1,1\n' +
        'e@example.com,1,1,1,last\n',
    );
    const { code, printed } = await stage.import();
    expect(code).toBe(2);
    expect(printed).toContain('5 rows: 1 accepted, 4 rejected, 0 left.');
    expect(waiting()).toEqual(['e@example.com $magento_two:::1-1:::1 EMAIL']);
    const [header, ...rows] = stage.read('.rejected.csv').trimEnd().split('\n');
    expect(header).toBe('email,variant,website,store,note,reason');
    expect(rows.sort()).toEqual([
      ',1,1,1,,The address is missing.',
      'c@example.com,1,,,,The website or the store view is missing. Variants of other shops need --integration.',
      'd@example.com,1,1,"The row has 3 fields, but the header has 5."',
      'not-an-address,1,1,1,"one, two",Invalid email address',
    ]);
  });

  it('can be corrected in that file, which can be imported', async () => {
    stage.write('email,variant\nwrong,$magento_two:::1-1:::1\nb@example.com,$magento_two:::1-1:::1\n');
    await stage.import();
    const corrected = stage.read('.rejected.csv').replace('wrong', 'right@example.com');
    stage.write(corrected + 'again,$magento_two:::1-1:::1,\n', '.corrected.csv');
    expect((await stage.import({}, { ending: '.corrected.csv' })).code).toBe(2);
    expect(waiting()).toHaveLength(2);
    expect(stage.read('.corrected.csv.rejected.csv')).toBe(
      'email,variant,reason\nagain,$magento_two:::1-1:::1,Invalid email address\n',
    );
  });
});

describe('an import stops at the first request', () => {
  beforeEach(() => {
    stage.write('email,variant\n' + 'a@example.com,$magento_two:::1-1:::1\n'.repeat(50));
  });

  it('if the key is wrong', async () => {
    const { code, printed } = await stage.import({}, { key: 'pk_secret_wrong' });
    expect(code).toBe(3);
    expect(stage.sandbox.requests).toHaveLength(1);
    expect(printed).toContain('Klaviyo does not accept the private key');
    expect(printed + stage.read('.journal')).not.toContain('pk_secret_wrong');
    expect(existsSync(`${stage.file}.rejected.csv`)).toBe(false);
  });

  it('if the key has not the scopes, and goes on with another key', async () => {
    const { code, printed } = await stage.import({}, { key: 'pk_narrow' });
    expect(code).toBe(3);
    expect(stage.sandbox.requests).toHaveLength(1);
    expect(printed).toContain('catalogs:write and profiles:write');
    expect((await stage.import()).code).toBe(0);
    expect(stage.sandbox.requests).toHaveLength(51);
  });
});

describe('before the first request, an import finds', () => {
  const mistakes: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['an empty file', '', /is empty/],
    ['a missing column', 'mail,variant\na,1\n', /column “email” is missing.*mail, variant/],
    ['a column that is there twice', 'email,variant,Variant\na,1,1\n', /several columns “variant”/],
    ['a quote that does not end', 'email,variant\na@example.com,"1\n', /not a valid CSV file.*line/],
    ['another encoding', Buffer.from('email,variant\nj\xfcrgen@example.com,1\n', 'latin1'), /not in UTF-8/],
  ];

  it.each(mistakes)('%s', async (_name, content, message) => {
    stage.write(content);
    await expect(stage.import()).rejects.toThrow(message);
    expect(stage.sandbox.requests).toHaveLength(0);
    expect(existsSync(`${stage.file}.journal`)).toBe(false);
  });

  it('a file that is not there, and a column that is not there', async () => {
    await expect(stage.import()).rejects.toThrow(/cannot be read/);
    stage.write('email,variant\na,1\n');
    await expect(stage.import({ columns: 'email=Mail' })).rejects.toThrow(/no column “Mail”/);
  });

  it.each([
    ['a missing key', ' \n', /Set the environment variable KLAVIYO_PRIVATE_KEY/],
    ['a key that no header can carry', 'pk_secret\nmore', /^((?!secret).)*is not a valid private key((?!secret).)*$/],
  ])('%s', async (_name, key, message) => {
    stage.write('email,variant\na,1\n');
    await expect(stage.import({}, { key })).rejects.toThrow(message);
    expect(stage.sandbox.requests).toHaveLength(0);
  });
});

describe('--dry-run', () => {
  it('says what would be sent, sends nothing and leaves no file', async () => {
    stage.write('email,variant\n' + 'a@example.com,$x:::y:::1\n'.repeat(7001) + ',1\n'.repeat(3));
    const { code, printed } = await stage.import({ dryRun: true, share: '0.5' }, { key: '' });
    expect(code).toBe(0);
    // 7,001 rows at 1,750 a minute.
    expect(printed).toBe(
      '7,004 rows. 7,001 can be sent, which takes at least 5 min.\n' +
        '3 cannot be sent:\n  3: The address is missing.\nNothing was sent.',
    );
    expect(stage.sandbox.requests).toHaveLength(0);
    expect(existsSync(`${stage.file}.journal`)).toBe(false);
  });
});

describe('while Klaviyo is not available', () => {
  it('rows are tried again', async () => {
    stage.write('email,variant\na@example.com,$x:::y:::1\nb@example.com,$x:::y:::1\n');
    stage.onRequest = (_body, count) => (count % 3 ? new Response('Bad gateway', { status: 502 }) : undefined);
    expect((await stage.import()).code).toBe(0);
    expect(sent().sort()).toEqual(['a@example.com', 'b@example.com']);
  });

  it('rows that Klaviyo throttles are sent again', async () => {
    stage.write('email,variant\n' + 'a@example.com,$x:::y:::1\n'.repeat(10));
    stage.onRequest = (_body, count) =>
      count === 5 ? new Response('', { status: 429, headers: { 'retry-after': '1' } }) : undefined;
    expect((await stage.import()).code).toBe(0);
    expect(stage.sandbox.requests).toHaveLength(10);
  });

  it('says why the rows of a small file have no result', async () => {
    stage.write('email,variant\na@example.com,$x:::y:::1\nb@example.com,$x:::y:::1\n');
    stage.onRequest = () => new Response('Not found', { status: 404 });
    const { code, printed } = await stage.import();
    expect(code).toBe(4);
    expect(printed).toContain('2 rows: 0 accepted, 0 rejected, 2 left.');
    expect(printed).toContain('2 rows have no result yet: Klaviyo does not know this address (404 or 410).');
    expect(printed).toContain('Check --endpoint');
  });

  it('an import stops, and the next run sends what is left', async () => {
    const addresses = Array.from({ length: 200 }, (_, index) => `n${index}@example.com`);
    stage.write('email,variant\n' + addresses.map((address) => `${address},$x:::y:::1\n`).join(''));
    let accepted = 0;
    stage.onRequest = () => (accepted++ < 30 ? undefined : new Response('', { status: 500 }));
    const first = await stage.import();
    expect(first.code).toBe(4);
    expect(first.printed).toContain('200 rows: 30 accepted, 0 rejected, 170 left.');
    expect(first.printed).toContain('Klaviyo is temporarily unavailable (500).');
    expect(sent()).toHaveLength(30);
    stage.onRequest = () => undefined;
    expect((await stage.import()).code).toBe(0);
    expect(sent().sort()).toEqual([...addresses].sort());
  }, 60_000);
});
