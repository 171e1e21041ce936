import { lacksToken, slackOf, webhookOf, workspaceOf } from '../../../src/run/redAccounts/connections';
import { at, email } from '../../redAccounts/world';
import type { Entry, LoggedEntry } from '../../../src/workbook/entries';
import { aDelivery } from './deliveries';
import { ViewedWorld } from './viewing';

const noon = at('2026-05-04 12:00');
const [one, other] = [email('one'), email('other')];

/** Lines of the ledger, each by an account and an hour after the one before. */
function lines(...said: readonly (readonly [by: typeof one, entry: Entry])[]): LoggedEntry[] {
  return said.map(([by, entry], n) => ({ ...entry, by, at: at(`2026-05-04 ${10 + n}:00`), run: n + 1 }));
}

const on = (account: typeof one): Entry => ({ kind: 'automationOn', account, calendar: '' });
const connected: Entry = { kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' };
const elsewhere: Entry = {
  kind: 'slackConnected',
  team: 'Elsewhere',
  address: 'https://elsewhere.slack.com/',
};
const disconnected: Entry = { kind: 'slackDisconnected' };
const keyMade = (address: string): Entry => ({ kind: 'webhookKeyMade', address });

const example = { team: 'Example', address: 'https://example.slack.com/' };

const histories: [string, LoggedEntry[], ReturnType<typeof slackOf>, string, boolean][] = [
  ['of nobody', [], undefined, '', false],
  ['before automation', lines([one, connected]), example, 'https://example.slack.com/', false],
  ['as the account that sends', lines([one, on(one)], [one, connected]), example, example.address, false],
  [
    'anew, to another workspace',
    lines([one, on(one)], [one, connected], [one, elsewhere]),
    { team: 'Elsewhere', address: 'https://elsewhere.slack.com/' },
    'https://elsewhere.slack.com/',
    false,
  ],
  [
    'and taken away',
    lines([one, on(one)], [one, connected], [one, disconnected]),
    undefined,
    example.address,
    false,
  ],
  [
    'taken away and connected again',
    lines([one, on(one)], [one, connected], [one, disconnected], [one, connected]),
    example,
    example.address,
    false,
  ],
  [
    'by the account that sent before',
    lines([one, on(one)], [one, connected], [other, on(other)]),
    undefined,
    example.address,
    true,
  ],
  [
    'by the account that sends again',
    lines([one, on(one)], [one, connected], [other, on(other)], [one, on(one)]),
    example,
    example.address,
    false,
  ],
  [
    'and taken away by the account that sent before',
    lines([one, on(one)], [one, connected], [one, disconnected], [other, on(other)]),
    undefined,
    example.address,
    false,
  ],
  [
    'and taken away by the account that took over',
    lines([one, on(one)], [one, connected], [other, on(other)], [other, disconnected]),
    undefined,
    example.address,
    false,
  ],
  [
    'by the account that sent meanwhile, after the one that sends again had taken it away',
    lines(
      [one, on(one)],
      [one, connected],
      [one, disconnected],
      [other, on(other)],
      [other, connected],
      [one, on(one)],
    ),
    undefined,
    example.address,
    true,
  ],
];

describe('R2 Slack that was connected', () => {
  it.each(histories)('%s', (_how, entries, slack, workspace, lacks) => {
    const world = new ViewedWorld();
    world.entries = entries;
    expect(slackOf(entries)).toEqual(slack);
    expect(workspaceOf(entries)).toBe(workspace);
    expect(lacksToken(world.found)).toBe(lacks);
  });

  it('lacks its token when a run did not find it since it was connected', () => {
    const world = new ViewedWorld();
    world.entries = lines([one, on(one)], [one, connected]);
    const waiting = { since: noon, tries: 0, detail: '', notBefore: undefined };
    const waits = (waitsFor: 'slackToken' | 'service', when: string): boolean => {
      world.deliveries.clear();
      const delivery = aDelivery('thread/e0', { at: at(when) });
      world.deliveries.set(delivery.key, delivery);
      const late = aDelivery('thread/e1', { at: at(when), waiting: { ...waiting, waitsFor } });
      world.deliveries.set(late.key, late);
      return lacksToken(world.found);
    };
    expect(waits('slackToken', '2026-05-04 11:01')).toBe(true);
    expect(waits('slackToken', '2026-05-04 11:00')).toBe(false);
    expect(waits('slackToken', '2026-05-04 10:30')).toBe(false);
    expect(waits('service', '2026-05-04 11:01')).toBe(false);
  });
});

describe('the latest webhook key', () => {
  it('is the one that the account made that sends now', () => {
    expect(webhookOf([])).toBeUndefined();
    expect(webhookOf(lines([one, on(one)], [one, connected]))).toBeUndefined();
    expect(
      webhookOf(lines([one, on(one)], [one, keyMade('a')], [one, keyMade('')], [one, connected])),
    ).toEqual({
      address: '',
      madeAt: noon,
    });
    const handed = lines([one, on(one)], [one, keyMade('a')], [other, keyMade('b')], [other, on(other)]);
    expect(webhookOf(handed)).toEqual({ address: 'b', madeAt: noon });
    expect(webhookOf(handed.slice(0, 3))).toEqual({ address: 'a', madeAt: at('2026-05-04 11:00') });
    expect(webhookOf(handed.slice(0, 2))).toEqual({ address: 'a', madeAt: at('2026-05-04 11:00') });
  });
});
