import { callCells, programme } from '../support/programme';
import { coordinator, type WorkbookBench } from '../support/workbook';

// Why something waits, and since when, as Status says it in moments in which it is easily mistaken.

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
