import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { openEnvelope } from '../../src/redAccounts/intake/envelope';
import { readHealthEvent } from '../../src/redAccounts/intake/healthEvent';
import { instant } from '../../src/time/instant';

const page = readFileSync(join(root, 'docs/webhook.md'), 'utf8');
const blocksOf = (kind: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([^\`]*)\`\`\``, 'g'))].map(([, text = '']) => text.trim());
const key = /Key `([0-9a-f]{32})`/.exec(page)?.[1] ?? '';
const signedAt = instant(Date.parse('2026-05-04T10:00:00Z'));

describe('docs/webhook.md', () => {
  const [signed = '', signature = ''] = blocksOf('text');
  const [shape = '', payload = '', body = ''] = blocksOf('json');

  test('signs its example as it says', () => {
    expect(createHmac('sha256', key).update(signed).digest('hex')).toBe(signature);
    expect(JSON.parse(body)).toMatchObject({ v: 1, sig: signature });
    expect(body).toContain(JSON.stringify(signed.split('.').slice(3).join('.')));
  });

  test('has an example that the web app takes', () => {
    const opened = openEnvelope(body, [key], signedAt);
    expect(opened).toMatchObject({ ok: true, id: 'evt-2026-05-04-0001', at: signedAt });
    expect(opened.ok && readHealthEvent(opened.payload)).toMatchObject({
      account: { id: '001D000000IqhSL', name: 'Fjord Shipping' },
      health: 'Red',
    });
  });

  test('shows an envelope with the fields that there are, and lists each', () => {
    const fields = Object.keys(JSON.parse(body) as object);
    expect(Object.keys(JSON.parse(shape) as object)).toEqual(fields);
    expect(fields.filter((field) => !page.includes(`| \`${field}\` `))).toEqual([]);
  });

  test('shows a payload in which every field that is read says something', () => {
    const event = readHealthEvent(payload);
    expect(Object.values(event ?? {}).filter((value) => value === undefined || value === '')).toEqual([]);
    expect(event).toBeDefined();
  });
});
