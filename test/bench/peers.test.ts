import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compared } from '../../bench/compared';
import { costs } from '../../bench/latency';
import { measure } from '../../bench/onWorkbench';
import { operations } from '../../bench/operations';
import { costOf, peers } from '../../bench/peers';
import { plotOf, pointsOf } from '../../bench/plot';
import { root } from '../../scripts/project.mjs';
import { trips } from '../support/workbook';
import { programme } from '../support/programme';

// What the samples take was counted in their source. Their calls cost what the workbench charges Ridealong for the same.

const seconds = (sample: string, job: string, n: number): string => {
  const peer = peers.find((each) => each.sample === sample && each.job === job)!;
  return (costOf(peer, n).ms / 1000).toFixed(1);
};

test.each([
  ['event-session-signup', 'set-up', [14 + 50 + 10 + 75, 14 + 200 + 10 + 120], ['32.0', '96.5']],
  ['event-session-signup', 'sign-up', [15, 15], ['4.4', '4.4']],
  ['event-session-signup', 'invites', [375, 1500], ['110.8', '443.0']],
  ['vacation-calendar', 'invites', [55, 205], ['14.9', '56.2']],
  ['mail-merge', 'weekly mails', [45, 120], ['18.5', '63.5']],
] as const)('%s, %s: round trips are those of its formula at 25 and 100', (sample, job, count, took) => {
  const peer = peers.find((each) => each.sample === sample && each.job === job)!;
  expect([25, 100].map((n) => costOf(peer, n).trips)).toEqual(count);
  expect([25, 100].map((n) => seconds(sample, job, n))).toEqual(took);
});

test('a call costs a sample what it costs Ridealong', () => {
  const p = programme();
  p.run('turnOffAutomation');
  const charged = new Map(
    p.bench
      .executions()
      .flatMap(({ calls }) => calls.map((call) => [`${call.service}.${call.method}`, call.ms])),
  );
  expect(charged.get('PropertiesService.getProperty')).toBe(costs.getProperty.ms);
  expect(charged.get('PropertiesService.setProperty')).toBe(costs.setProperty.ms);
  expect(charged.get('ScriptApp.newTrigger.create')).toBe(costs.createTrigger.ms);
  expect(trips(p.lastRun('turnOffAutomation')).length).toBeGreaterThan(0);
});

describe('a small comparison', () => {
  const sizes = {
    ...{ onFile: [3], pasted: 1, invites: [2, 3], mails: [2, 3], followed: [], times: 1 },
    planned: { engineers: 1, weeks: 1 },
  };
  const all = compared(
    operations(sizes)
      .filter(({ beside }) => beside)
      .map((operation) => measure(operation, 1)),
  );

  test('says of each job which takes fewer trips, and which is sooner only where the estimates do not matter', () => {
    expect(new Set(all.map(({ peer }) => peer.job))).toEqual(new Set(peers.map(({ job }) => job)));
    for (const { trips: ours, its, virtual, verdict } of all) {
      expect(verdict.startsWith(ours < its.trips ? 'fewer' : ours > its.trips ? 'more' : 'as many')).toBe(
        true,
      );
      const sooner = [virtual.ms < its.ms, virtual.halved < its.halved, virtual.doubled < its.doubled];
      expect(verdict.includes('whatever')).toBe(new Set(sooner).size === 1);
    }
  });

  test('is drawn with a line for Ridealong and each sample', () => {
    const points = pointsOf(all, 3);
    expect(new Set(points.map(({ program }) => program))).toEqual(
      new Set(['Ridealong', 'event-session-signup', 'vacation-calendar', 'mail-merge']),
    );
    expect(points.every(({ halved, s, doubled }) => halved <= s && s <= doubled)).toBe(true);
    // Each point once, although Ridealong is compared with two samples.
    expect(JSON.stringify(plotOf(points)).match(/"program":"Ridealong"/g)).toHaveLength(4);
  });

  test('the picture in the documents shows them', () => {
    const svg = readFileSync(join(root, 'docs', 'images', 'beside-samples.svg'), 'utf8');
    for (const program of ['Ridealong', 'event-session-signup', 'vacation-calendar', 'mail-merge'])
      expect(svg).toContain(`>${program}</text>`);
  });
});
