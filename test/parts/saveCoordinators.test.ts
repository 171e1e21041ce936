import type { Platform } from '../../src/run/ports';
import { savingCoordinators } from '../../src/run/saveCoordinators';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import { transact } from '../../src/run/transact';
import { ada, ben } from '../google/inGoogle';
import { email } from '../shadowing/world';
import { InWorkbook } from './inWorkbook';

let google: InWorkbook;
let lines: number;
const into = (...made: ConstructorParameters<typeof InWorkbook>) => {
  google = new InWorkbook(...made);
  lines = google.ledger().length;
};
afterEach(() => google.remove());

/** What is told to who saves, with what Google does otherwise meanwhile. */
function saves(
  typed: readonly string[],
  as = ada,
  hindered: (platform: Platform) => Partial<Platform> = () => ({}),
): string {
  return google.asks((google) => {
    const platform = { ...google, ...hindered(google) };
    const me = email(as);
    const done = transact(platform, shadowingBook, {
      by: me,
      hourly: false,
      ...savingCoordinators(platform, me, typed),
    });
    if (done.kind !== 'done') return done.kind;
    return done.outcome.kind === 'done' ? done.outcome.sentence(done.after) : done.outcome.sentence;
  }, as);
}

const saved = 'The coordinators are saved.';
const kept = () => google.asks(({ properties }) => properties.get('coordinators'));
const shown = () => google.records('Settings').find((row) => row['Setting'] === 'Coordinators')?.['Value'];
const managers = () => google.workbench.world.calendars[0]?.acl.map(({ scope }) => scope.value);

test('coordinators are kept, shown and told, and the calendar shared with them by the account that sends', () => {
  into();
  expect(saves([ada, ` ${ben.toUpperCase()} `, ben])).toBe(
    `${saved} The programme’s calendar is shared accordingly.`,
  );
  expect([kept(), shown()]).toEqual([`${ada}, ${ben}`, `${ada}, ${ben}`]);
  expect(google.ledger(lines)).toEqual([
    ['coordinatorsMeant', { coordinators: [ada, ben] }],
    ['coordinatorsSaved', { added: [ben] }],
    ['calendarShared', expect.objectContaining({ refused: [] })],
  ]);
  expect(managers()).toContain(ben);
  lines = google.ledger().length;
  expect(saves([ben])).toBe(`${saved} The programme’s calendar is shared accordingly.`);
  expect(google.ledger(lines).slice(0, 2)).toEqual([
    ['coordinatorsMeant', { coordinators: [ben] }],
    ['coordinatorsSaved', { added: [] }],
  ]);
});

test.each<[string, string[], string]>([
  ['what is no address', [ada, 'nobody'], 'One of these is no mail address. Nothing was changed.'],
  ['a stranger', [ada, 'eve@example.org'], 'eve@example.org is not of example.com. Nothing was changed.'],
  [
    'a stranger whose domain ends like ours',
    ['eve@our-example.com'],
    'eve@our-example.com is not of example.com. Nothing was changed.',
  ],
  ['nobody', [], 'At least one coordinator is needed. Nothing was changed.'],
])('%s is refused, and nothing changed', (_who, typed, sentence) => {
  into('shadowing', false);
  expect(saves(typed)).toBe(sentence);
  expect([kept(), shown(), google.ledger(lines)]).toEqual([ada, ada, []]);
});

test('only a coordinator may', () => {
  into('shadowing', false);
  expect(saves([ada, ben], ben)).toBe(
    'Only a coordinator can do this. Ask one of those whom its settings name.',
  );
  expect([kept(), google.ledger(lines)]).toEqual([ada, []]);
});

test('another coordinator’s save is followed by the next hourly run', () => {
  into();
  saves([ada, ben]);
  const before = managers();
  expect(saves([ben], ben)).toBe(
    `${saved} The programme’s calendar is shared accordingly by the next hourly run of ada@example.com.`,
  );
  expect(managers()).toEqual(before);
});

test('while automation is off the calendar waits for it; where it was never on there is none', () => {
  into();
  google.turnOff();
  expect(saves([ada, ben])).toBe(`${saved} The programme’s calendar is shared when automation is turned on.`);
  expect(google.ledger().at(-1)).toEqual(['coordinatorsSaved', { added: [ben] }]);
  google.remove();
  into('shadowing', false);
  expect(saves([ada, ben])).toBe(saved);
});

test('a programme without a calendar has none to share', () => {
  into();
  google.tells({ kind: 'automationOff' }, { kind: 'automationOn', account: email(ada), calendar: '' });
  expect(saves([ada, ben])).toBe(saved);
  expect(google.lastCalls().filter((call) => call.startsWith('Calendar'))).toEqual([]);
});

test('a calendar that is gone is not shared', () => {
  into();
  const calendar = google.workbench.world.calendars[0]?.id ?? '';
  google.tells({ kind: 'calendarGone', calendar });
  expect(saves([ada, ben])).toBe(
    `${saved} The programme’s calendar is shared accordingly by the next hourly run of ada@example.com.`,
  );
  expect(managers()).not.toContain(ben);
});

test('with whom Google does not let it be shared is said', () => {
  into();
  const sharesNot = ({ calendar }: Platform): Partial<Platform> => ({
    calendar: { ...calendar, share: () => ({ ok: false, failure: 'refused', detail: 'Not allowed' }) },
  });
  expect(saves([ada, ben], ada, sharesNot)).toBe(
    `${saved} The programme’s calendar is shared accordingly. Google did not let the calendar “Customer call shadowing” be shared with ben@example.com: share it by hand in Google Calendar, with “Make changes and manage sharing”, then save the coordinators again.`,
  );
});

test('where Google did not take what is meant nothing is kept', () => {
  into();
  let commits = 0;
  const takesSecond = ({ spreadsheet }: Platform): Partial<Platform> => ({
    spreadsheet: {
      ...spreadsheet,
      commit: (...asked) =>
        (commits += 1) === 1
          ? { ok: false, failure: 'refused', detail: 'No.' }
          : spreadsheet.commit(...asked),
    },
  });
  expect(saves([ada, ben], ada, takesSecond)).toBe(
    'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.',
  );
  expect([kept(), shown(), google.ledger(lines)]).toEqual([ada, ada, []]);
});
