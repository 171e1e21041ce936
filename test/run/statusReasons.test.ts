import { slackOf } from '../../workbench/google/slack/workspace';
import { callCells, programme } from '../support/programme';
import { ann, cem, tracker } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';

// Why something waits, and since when, as Status says it in moments in which it is easily mistaken.

const one = 'eng1@example.com';
const heir = 'robin@example.com';
const said = (p: WorkbookBench, as = coordinator): string[] =>
  p.status(as).pending.map(({ what, why }) => `${what}: ${why}`);

test('what is about to come due is neither pending nor resting', () => {
  const p = programme({ now: '2026-05-08T05:30:00Z', calls: [callCells({ Date: '2026-05-20' })] });
  p.until('2026-05-11T06:55:00Z');
  expect(said(p)).toEqual([]);
  p.until('2026-05-11T06:59:00Z');
  expect(said(p)).toEqual([]);
  p.run('turnOffAutomation');
  p.until('2026-05-11T07:00:00Z');
  expect(said(p)).toEqual(['2 mails, since Mon 11 May 2026, 09:00: Automation is off.']);
});

test('what was typed while automation does not run waits for it, not for its row; no moment is made up since when', () => {
  const p = programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] });
  p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
  p.hours(1.1);
  p.signUp(one);
  p.hours(1);
  p.bench.world.triggers = [];
  p.type('ae.emea@example.com', 'Calls', { Start: '15:00' }, 2);
  p.hours(0.5);
  expect(said(p)).toEqual([
    expect.stringMatching(/^1 calendar invite, not yet seen by a run: A row that was changed rests/),
  ]);
  p.hours(4);
  expect(said(p)).toEqual(['1 calendar invite, not yet seen by a run: Goes on when automation runs again.']);
  p.status(heir);
  p.bench.request(p.id, { as: heir, request: { kind: 'remedy', how: 'takeOver' } });
  p.hours(0.02);
  expect(said(p)).toEqual([expect.stringMatching(/^1 calendar invite, since Tue 19 May 2026, 16:3\d: /)]);
});

test('a message of which Slack does not answer says so, since it was first tried; once it is found it is not pending', () => {
  const t = tracker();
  slackOf(t.bench.world).outage = { calls: 6, done: true };
  t.tell({ ae: ann, ce: cem });
  const since = '1 Slack message, since Mon 4 May 2026, 10:06: Slack';
  expect(said(t)).toEqual([
    `${since} did not answer, or a run was cut off, so that it is not known whether it is done. Looked up with the hourly run.`,
  ]);
  t.hours(9);
  expect(said(t)).toEqual([expect.stringContaining(`${since} does not answer, or runs are cut off, so`)]);
  t.hours(1);
  expect(t.threads()).toHaveLength(1);
  expect(said(t)).toEqual([]);
});
