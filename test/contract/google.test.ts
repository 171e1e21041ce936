import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContract } from '../../scripts/contractGoogle.mjs';
import { Workbench } from '../../workbench/workbench';
import { isBad, judge, refused, same, type Scratch, type Statement, type Verdict } from './google/statement';
import { statements } from './google/statements';

const ada = 'ada@example.com';

// The very file that `npm run contract:google` pushes; the sources are named by each statement.
describe('what Ridealong relies on in Google, on the workbench', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
    await buildContract(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const checked = (part: string) => {
    const workbench = new Workbench({ distDir: folder, now: '2026-05-04T08:00:00Z' });
    workbench.addPerson(ada, 'Ada Byron');
    const workbook = workbench.createWorkbook({ kind: 'shadowing', title: 'Scratch', owner: ada });
    const ended = workbench.run(workbook, { as: ada, function: 'checkContract', args: ['workbench', part] });
    return { workbench, workbook, ...ended };
  };

  test.each(statements.map(({ says }) => says))('%s', (says) => {
    const { result, error } = checked(says);
    expect(error).toBeNull();
    expect(JSON.parse(JSON.stringify(result))).toMatchObject([{ says }]);
  });

  test('is said once each, with a source', () => {
    expect(new Set(statements.map(({ says }) => says)).size).toBe(statements.length);
    expect(statements.filter(({ source }) => source === '')).toEqual([]);
  });

  test('is checked in one run, which writes the verdicts down and leaves nothing else behind', () => {
    const { workbench, workbook, error, execution } = checked('');
    expect(error).toBeNull();
    const { tabs } = workbench.snapshot(workbook);
    expect(tabs.map(({ title, rows }) => [title, rows.length])).toEqual([['Sheet1', statements.length]]);
    expect(tabs[0]?.rows[0]).toEqual(['ok', statements[0]?.says, '']);
    const { calendars, triggers, properties } = workbench.world;
    expect([calendars, triggers, properties.script]).toEqual([[], [], {}]);
    expect(execution.ms).toBeLessThan(300_000);
  });
});

describe('a verdict', () => {
  const scratch = {} as Scratch;
  const holds = () => undefined;
  const breaks = () => same(1, 2);
  const gap = { at: 'google', why: 'not yet' } as const;
  const verdict = (statement: Pick<Statement, 'holds' | 'gap'>, here: 'google' | 'workbench' = 'google') =>
    judge({ says: 'a', source: 'b', ...statement }, scratch, here);

  test.each<[Verdict['verdict'], boolean, Verdict]>([
    ['ok', false, verdict({ holds })],
    ['failed', true, verdict({ holds: breaks })],
    ['known gap', false, verdict({ holds: breaks, gap })],
    ['gap closed', true, verdict({ holds, gap })],
    ['failed', true, verdict({ holds: breaks, gap }, 'workbench')],
    ['ok', false, verdict({ holds, gap }, 'workbench')],
  ])('is "%s"; it fails the run: %s', (wanted, bad, found) => {
    expect([found.verdict, isBad(found)]).toEqual([wanted, bad]);
  });

  test('says what was found, and what was not refused', () => {
    expect(verdict({ holds: breaks }).why).toBe('Found 1 instead of 2.');
    expect(verdict({ holds: () => void refused(() => undefined) }).why).toBe('Nothing was refused.');
    expect(verdict({ holds: () => void refused(breaks, /^No grid/) }).why).toContain('which is not like');
  });

  test('compares as JSON has it, whatever the order of keys', () => {
    expect(verdict({ holds: () => same({ a: 1, b: undefined, c: [2] }, { c: [2], a: 1 }) }).verdict).toBe(
      'ok',
    );
    expect(verdict({ holds: () => same({ a: 1 }, { a: 1, b: null }) }).verdict).toBe('failed');
    expect(verdict({ holds: () => same(undefined, null) }).verdict).toBe('failed');
  });
});
