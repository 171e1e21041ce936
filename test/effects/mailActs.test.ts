import type { EffectKey } from '../../src/effects/delivery';
import { outstandingMails, type WantedMail } from '../../src/effects/mailActs';
import { instant } from '../../src/time/instant';
import { email } from '../shadowing/world';
import { Deliveries } from './ledgerOfDeliveries';

const key = 'weekly/2026-05-11/ada@example.com' as EffectKey;
const mail = { to: email('ada'), subject: 'Hello', text: 'text', html: '<p>text</p>' };
const wanted = new Map<EffectKey, WantedMail>([[key, { mail, from: instant(100), until: instant(200) }]]);

const toSend = (deliveries: Deliveries, now = 150) =>
  outstandingMails(wanted, deliveries.present, instant(now));

describe('a mail', () => {
  it('goes within its window', () => {
    const none = new Deliveries();
    expect(toSend(none, 99)).toEqual([]);
    const act = { key, act: 'mail', generation: 1, mail, since: 100 };
    expect(toSend(none, 100)).toEqual([
      { ...act, content: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    ]);
    expect(toSend(none, 199)).toHaveLength(1);
    expect(toSend(none, 200)).toEqual([]);
  });

  it('is told in the ledger from one that says something else', () => {
    const contentOf = (changes: Partial<typeof mail>) => {
      const other = { mail: { ...mail, ...changes }, from: instant(100), until: instant(200) };
      return outstandingMails(new Map([[key, other]]), new Map(), instant(150))[0]!.content;
    };
    expect(contentOf({})).toBe(contentOf({}));
    expect(contentOf({ subject: 'Other' })).not.toBe(contentOf({}));
    expect(contentOf({ text: 'other' })).not.toBe(contentOf({}));
  });

  it('goes once', () => {
    const deliveries = new Deliveries();
    const [act] = toSend(deliveries);
    deliveries.claim(act!);
    deliveries.told(act!, 'done');
    expect(toSend(deliveries)).toEqual([]);
  });

  it('that may have been sent by a run that died is never repeated', () => {
    const deliveries = new Deliveries();
    deliveries.claim(toSend(deliveries)[0]!);
    expect(toSend(deliveries)).toEqual([]);
    expect(deliveries.present.get(key)).toMatchObject({ act: 'mail', standing: 'absent', open: { key } });
  });

  it('that surely was not sent is tried again, one that was refused is not', () => {
    const deliveries = new Deliveries();
    const [act] = toSend(deliveries);
    deliveries.claim(act!);
    deliveries.told(act!, 'notDone');
    expect(toSend(deliveries)).toHaveLength(1);
    deliveries.claim(act!);
    deliveries.told(act!, 'refused');
    expect(toSend(deliveries)).toEqual([]);
    expect(deliveries.present.get(key)?.refused).toBe('why');
  });
});
