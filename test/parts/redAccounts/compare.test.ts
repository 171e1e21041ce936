import { threadKey } from '../../../src/effects/redAccounts/postKeys';
import type { Present } from '../../../src/effects/present';
import { comparison, takeFromExport } from '../../../src/run/redAccounts/compare';
import type { RedAfter } from '../../../src/run/redAccounts/found';
import type { Difference, ExportedAccount } from '../../../src/sidebar/redAccounts/requests';
import { acme } from '../../redAccounts/asking';
import { crmId, email } from '../../redAccounts/world';
import { viewedWorld, ViewedWorld } from './viewing';

function account(name: string, health: string): ExportedAccount {
  return { id: crmId(name), name, health, ae: '', ce: '', sponsor: '' };
}

function compared(world: ViewedWorld, ...accounts: ExportedAccount[]): Difference[] {
  const answer = comparison(world.viewed('casey'), accounts);
  if (answer.kind !== 'differences') throw new Error(answer.kind);
  return answer.differences;
}

/** What the panel says of the thread of acme; undefined when nothing is missing. */
function ofThread(world: ViewedWorld): [sentence: string, mend: string] | undefined {
  const found = compared(world, account('acme', 'Red')).find(({ kind }) => kind === 'threadMissing');
  return found && [found.sentence, found.mend];
}

/** Automation is on and Slack connected before acme turns red. */
function connected(settings: ConstructorParameters<typeof ViewedWorld>[0] = {}): ViewedWorld {
  const world = new ViewedWorld({ slackChannel: '#red', ...settings }).automate('casey');
  world.keep([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
  world.report('acme', 'Red', undefined, { ae: email('ann') });
  return world;
}

function told(world: ViewedWorld, post: Partial<Present>): void {
  const key = threadKey(acme(world));
  world.deliveries.set(key, {
    key,
    generation: 1,
    standing: 'absent',
    content: '',
    open: undefined,
    openBefore: undefined,
    act: 'post',
    at: world.now,
    refused: undefined,
    ref: '',
    tried: 'x',
    waiting: undefined,
    ...post,
  });
}

describe('a comparison', () => {
  it('reads a health as a cell of Account Tracker does, and counts what differs', () => {
    const world = viewedWorld();
    expect(comparison(world.viewed('casey'), [account('acme', '🔴 red')])).toEqual({
      kind: 'differences',
      sentence: 'No difference: the export, with 1 account, and the tracker agree.',
      differences: [],
    });
    expect(
      comparison(world.viewed('casey'), [account('acme', 'amber'), account('b', 'lilac')]),
    ).toMatchObject({
      sentence: '2 differences; the export has 2 accounts.',
      differences: [
        { kind: 'rowWithoutRed', mend: 'Change to Yellow', account: account('acme', 'amber') },
        { kind: 'unreadable', sentence: 'Health “lilac” is unknown: choose Red, Yellow, Green or Lost.' },
      ],
    });
  });
});

describe('R2 a missing thread', () => {
  it('is none while Slack is not connected, without a channel, and where a thread stands', () => {
    expect(ofThread(viewedWorld({ slackChannel: '#red' }))).toBeUndefined();
    expect(ofThread(connected({ slackChannel: '' }))).toBeUndefined();
    const world = connected();
    told(world, { standing: 'live', ref: 'C0REDACC/1777880000.000100' });
    expect(ofThread(world)).toBeUndefined();
  });

  it('is mended by one click when its post only has to go out', () => {
    expect(ofThread(connected())).toEqual(['Its first post has not gone out yet.', 'Post it now']);
  });

  it('is told with its reason where none goes out by itself', () => {
    const deleted = connected();
    told(deleted, { standing: 'gone' });
    const refused = connected();
    told(refused, { refused: 'The Slack channel is archived.' });
    const off = connected();
    off.automation = off.automation && { ...off.automation, on: false };
    const before = connected();
    before.clock('2026-05-05 10:00').automate('casey');
    const gone = connected();
    gone.rows.clear();
    expect([deleted, refused, off, before, gone, connected({ postsByOthers: true })].map(ofThread)).toEqual([
      [expect.stringMatching(/deleted its first post\. Paste the link/), ''],
      ['It has no thread in Slack. Slack refused its first post. The Slack channel is archived.', ''],
      [expect.stringMatching(/Automation is off/), ''],
      [expect.stringMatching(/before automation was first turned on/), ''],
      [expect.stringMatching(/Its row is gone/), ''],
      [expect.stringMatching(/automation that makes the posts has made none/), ''],
    ]);
  });
});

describe('taking from an export', () => {
  const context = { now: 0, by: email('casey'), spreadsheet: 's1', run: 2, nonce: 'n', newId: () => 'e99' };

  function taken(world: ViewedWorld, ...accounts: ExportedAccount[]) {
    return takeFromExport(accounts, world.found, { ...context, now: world.now });
  }

  function saidOf(world: ViewedWorld, ...accounts: ExportedAccount[]): string {
    const { outcome } = taken(world, ...accounts);
    if (outcome.kind === 'done') return outcome.sentence({} as RedAfter);
    return outcome.kind === 'refused' ? outcome.sentence : outcome.kind;
  }

  it('says what was done', () => {
    const world = viewedWorld().clock('2026-05-05 10:00');
    expect(
      saidOf(world, account('acme', 'Green'), account('b', 'Red'), account('c', 'Red'), account('d', '?')),
    ).toBe('2 accounts are followed from now on. The health of 1 account is changed. 1 line was left out.');
    expect(saidOf(world, account('acme', 'Red'))).toMatch(/says so already/);
    expect(saidOf(world, account('acme', '?'))).toMatch(/Nothing was changed/);
  });

  it('adds the row that another automation did not make', () => {
    const world = new ViewedWorld({ rowsByOthers: true });
    world.report('acme', 'Red');
    const { newRows, programme } = taken(world, account('acme', 'Red'));
    expect(newRows).toMatchObject([
      { tab: 'tracker', id: 'e99', cells: { Account: 'acme', 'Account id': crmId('acme'), Health: 'Red' } },
    ]);
    expect([...programme.rows.keys()]).toEqual(['e99']);
  });
});
