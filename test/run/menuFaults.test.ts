import { scope } from '../../workbench/google/serviceRun';
import { Exception } from '../../workbench/google/exception';
import { RunKilled } from '../../workbench/runtime/hooks';
import { choose } from '../../src/run/entry/menu';
import type { Platform } from '../../src/run/ports';
import { callCells, ProgrammeBench, programme } from '../support/programme';
import { coordinator, trips, type WorkbookBench } from '../support/workbook';

// Whatever goes wrong in what a person chose in the menu, they read what happened, what may have been done and what to do, and not a program's error.

type World = WorkbookBench & { copy(): World };
type Mode = 'error-before' | 'lost-reply';

const empty: World = new ProgrammeBench('2026-05-15T08:05:00Z');
const calls: World = programme({ calls: [callCells()] });

const menuOf = (w: World): string[] =>
  w
    .copy()
    .run('onOpen')
    .ui.menus.flatMap(({ items }) => items.map(({ functionName }) => functionName));

/** An error of a program or a service, in words that people do not say. */
const raw = /Exception|Error\b|Service error|Timeout/;

/** What is said and logged with a fault in a call. */
function faulty(w: World, name: string, call: number, mode: Mode) {
  const p = w.copy();
  p.bench.breakNext({ call, mode });
  const { error, ui } = p.run(name);
  return { error, said: ui.alerts, log: p.lastRun(name).log.join() };
}

/** The services and methods that it calls where nothing goes wrong. */
function callsOf(w: World, name: string): string[] {
  const p = w.copy();
  p.run(name);
  return trips(p.lastRun(name));
}

describe.each([
  ['an empty spreadsheet', empty],
  ['a workbook', calls],
])('in %s', (_, w) => {
  test.each(menuOf(w))('%s says in a sentence that Google failed, at whichever call', (name) => {
    for (const at of callsOf(w, name).keys()) {
      for (const mode of ['error-before', 'lost-reply'] as const) {
        const { error, said, log } = faulty(w, name, at + 1, mode);
        expect({ at, mode, error, times: said.length }).toEqual({ at, mode, error: null, times: 1 });
        const [{ title, text } = { title: '', text: '' }] = said;
        expect(text).not.toMatch(raw);
        if (title !== 'Something went wrong') continue;
        expect(text).toMatch(/^Google did not answer.* What is done stays: .*once more/);
        expect(log).toContain(mode === 'lost-reply' ? 'Exception: Timeout' : 'Exception: Service error');
      }
    }
  });
});

test('a set-up whose write got no answer is not said to have changed nothing', () => {
  const write = callsOf(empty, 'setUp').indexOf('Sheets.Spreadsheets.batchUpdate') + 1;
  const [said] = faulty(empty, 'setUp', write, 'lost-reply').said;
  expect(said?.text).toBe(
    'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
  );
});

test('a write that got no answer time and again may be done or not, whoever asks; one that was refused is not', () => {
  const answered = (message: string): string[] => {
    const p = calls.copy();
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method.endsWith('batchUpdate')) throw new Exception(message);
    };
    const leftOut = p.bench.request(p.id, {
      as: coordinator,
      request: {
        kind: 'saveHours',
        timeZone: 'Asia/Tokyo',
        worksOn: [1],
        worksFrom: '09:00',
        worksUntil: '17:00',
      },
    });
    return [p.told('turnOffAutomation'), JSON.stringify(leftOut)];
  };
  for (const said of answered('Timeout: Sheets')) expect(said).toContain('so this may be done or not');
  for (const said of answered('Invalid requests[0]')) expect(said).toContain('so nothing was changed');
});

test('nobody waits for the lock while the sentence stands on the screen', () => {
  const p = calls.copy();
  p.bench.hooks.beforeCall = ({ method }) => {
    if (method.endsWith('batchGetByDataFilter')) throw new Exception('Service error: Sheets');
  };
  p.run('repair');
  expect(trips(p.lastRun('repair')).at(-1)).toBe('LockService.releaseLock');
});

test('a run that was ended says nothing', () => {
  const p = calls.copy();
  p.bench.hooks.beforeCall = ({ n }) => {
    if (n === 4) throw new RunKilled('ended');
  };
  const { error, ui } = p.run('repair');
  expect({ error, alerts: ui.alerts }).toEqual({ error: 'ended', alerts: [] });
});

test('a mistake of Ridealong’s is called one, and stands in the log with its place', () => {
  const p = calls.copy();
  p.bench.hooks.beforeCall = ({ n }) => {
    if (n === 4) throw new TypeError('found.rows is not iterable');
  };
  expect(p.told('repair')).toMatch(/made a mistake of its own.*tell whoever installed/);
  const [line = ''] = p.lastRun('repair').log;
  expect(JSON.parse(line)).toMatchObject({
    ridealong: 'failed',
    what: 'repair',
    error: expect.stringMatching(/^TypeError: found\.rows is not iterable\n +at /) as string,
  });
});

test('who has not allowed all of it is sent to Check installation', () => {
  const p = programme({ automation: false });
  p.bench.withhold(coordinator, [scope('script.scriptapp')]);
  expect(p.told('turnOnAutomation')).toMatch(/not allowed .*Check installation/);
});

test('where no dialog can be shown the error goes on', () => {
  const p = calls.copy();
  p.bench.withhold(coordinator, [scope('script.container.ui')]);
  expect(p.run('openSidebar').error).toContain('Specified permissions are not sufficient');
});

test.each(['openSidebar', 'checkInstallation'] as const)(
  '%s, which only looks, says that nothing was changed',
  (item) => {
    const said: string[] = [];
    choose(
      {
        ui: {
          showSidebar: () => {
            throw new Exception('Service error: HtmlService');
          },
          say: (_: string, text: string) => said.push(text),
        },
        log: () => undefined,
        attempt: () => undefined,
      } as unknown as Platform,
      item,
    );
    expect(said).toEqual([
      'Google did not answer, or not as it should. Nothing was changed: please choose it once more.',
    ]);
  },
);
