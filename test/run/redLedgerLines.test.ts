import { ann, cem, fjord, tracker } from '../support/tracker';
import { hourlyRun, withoutTriggers } from '../support/redKilling';
import { coordinator } from '../support/workbook';

// Sheets refuses a cell of more than 50,000 characters, and with it the whole commit: what is long goes into several lines.

const cellMax = 50_000;

test('six texts as long as they may be, all of them quotes, are kept', () => {
  const t = withoutTriggers(tracker());
  t.tell({ ae: ann, ce: cem });
  const text = (letter: string): string => letter + '"'.repeat(4999);
  const values = {
    whyRed: text('a'),
    currentState: text('b'),
    actionPlan: text('c'),
    exitCriteria: text('d'),
    nextStep: text('e'),
    resolution: text('f'),
  };
  const show = t.episode(fjord.name);
  const save = { kind: 'saveAccount', show, base: {}, values, sign: true } as const;
  expect(t.ask(ann, save)).toMatchObject({ kind: 'done' });
  expect(t.tracker(ann, show).account?.values).toMatchObject(values);
  hourlyRun(t);
  expect(t.lastRun('everyHourRedAccounts').error).toBeNull();
  expect(t.record('Account Tracker', 'Account', fjord.name)).toMatchObject({ Check: '' });
  for (const line of t.records('Ledger')) expect(line['Data']?.length).toBeLessThanOrEqual(cellMax);
});

test('thousands of rows that somebody deletes at once are missed, and then withdrawn', () => {
  const t = withoutTriggers(tracker({ slack: false }));
  t.tell({ ae: ann, ce: cem });
  const asks = Array.from({ length: 3000 }, (_, i) => [
    fjord.name,
    `Thing ${i}`,
    `owner${i % 9}@example.com`,
    '2026-06-01',
  ]);
  t.paste(coordinator, 'Asks', 'Account', asks);
  expect(t.ledger('asked')).toHaveLength(3000);
  t.sheet('Asks').rows.splice(1);
  for (let hour = 0; hour < 2; hour += 1) {
    hourlyRun(t);
    expect(t.lastRun('everyHourRedAccounts').error).toBeNull();
  }
  const missing = t.ledger('missing') as { ids: string[] }[];
  expect(new Set(missing.flatMap(({ ids }) => ids)).size).toBe(3000);
  for (const line of t.records('Ledger')) expect(line['Data']?.length).toBeLessThanOrEqual(cellMax);
});
