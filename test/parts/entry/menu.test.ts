import { choose, type MenuItem } from '../../../src/run/entry/menu';
import { tellFault } from '../../../src/run/entry/tellFault';
import type { Platform } from '../../../src/run/ports';
import { ada, ben } from '../../google/inGoogle';
import { HandKept } from '../adopt/handKept';
import { InWorkbook } from '../inWorkbook';
import { chosen, nobody } from './choosing';

// What is chosen in the menu: what set-up and Repair say, and what is said where something goes wrong.

let google: InWorkbook;
afterEach(() => google.remove());
const into = (...made: ConstructorParameters<typeof InWorkbook>) => {
  google = new InWorkbook(...made);
};

const chooses = (item: MenuItem, as = ada, otherwise?: Parameters<typeof chosen>[3]) =>
  chosen(
    google,
    (platform) => {
      choose(platform, item);
    },
    as,
    otherwise,
  );
const refused = (title: string, text: string, what: string, why: string) => ({
  said: [[title, text]],
  log: [{ ridealong: 'refused', what, why }],
});
const nobodyText =
  'Google does not say who you are, so nothing was done. Open the sheet with your work account in a browser profile of its own, and try again.';
const noCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';

describe('set-up and Repair', () => {
  test.each(['shadowing', 'redAccounts'] as const)('of what is set up find nothing to do: %s', (kind) => {
    into(kind, false);
    const setUp = kind === 'shadowing' ? 'setUp' : 'setUpRedAccounts';
    const lines = google.ledger().length;
    for (const [item, title] of [
      [setUp, 'Ridealong is set up'],
      ['repair', 'Repaired'],
    ] as const) {
      const { said, log } = chooses(item);
      expect([said, log]).toEqual([
        [[title, expect.stringContaining('nothing had to be done') as string]],
        [],
      ]);
    }
    expect(google.ledger(lines)).toEqual([]);
  });

  test.each([
    ['shadowing', 'setUp', 'Not set up'],
    ['redAccounts', 'setUpRedAccounts', 'Not set up'],
    ['shadowing', 'repair', 'Not repaired'],
    ['redAccounts', 'repair', 'Not repaired'],
  ] as const)('are refused to who is no coordinator, and to nobody: %s, %s', (kind, item, title) => {
    into(kind, false);
    expect(chooses(item, ben)).toEqual(refused(title, noCoordinator, item, 'notCoordinator'));
    expect(chooses(item, ada, nobody)).toEqual(refused(title, nobodyText, item, 'nobody'));
  });

  test('Repair mends the workbook that this is', () => {
    into('redAccounts', false);
    google.workbench.edit(google.workbook, { as: ada, action: 'deleteTab', tab: 'Overview' });
    expect(chooses('repair').said).toEqual([
      ['Repaired', expect.stringContaining('The tab Overview was gone and is there again.') as string],
    ]);
  });
});

describe('a spreadsheet that is not set up', () => {
  const said: string[][] = [];
  const shown: string[] = [];
  const logged: unknown[] = [];
  function choosesIn(kept: HandKept, item: MenuItem): void {
    for (const list of [said, shown, logged]) list.splice(0);
    kept.asks((platform) => {
      choose(
        {
          ...platform,
          log: (line) => void logged.push(JSON.parse(line)),
          ui: {
            ...platform.ui,
            say: (...words) => void said.push(words),
            showSidebar: (view) => void shown.push(view),
          },
        },
        item,
      );
    });
    kept.remove();
  }
  beforeEach(() => {
    into('shadowing', false);
  });

  test.each([
    ['setUp', 'setUpShadowing'],
    ['setUpRedAccounts', 'setUpRedAccounts'],
  ] as const)('in which something stands is shown first what would become of it: %s', (item, view) => {
    choosesIn(new HandKept({ Notizen: [['frei']] }), item);
    expect([shown, said, logged]).toEqual([[view], [], []]);
  });

  test('is not repaired', () => {
    choosesIn(new HandKept({ Notizen: [['frei']] }), 'repair');
    expect(said).toEqual([
      [
        'Not repaired',
        'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.',
      ],
    ]);
    expect(logged).toEqual([{ ridealong: 'refused', what: 'repair', why: 'other' }]);
  });

  test.each([
    ['openSidebar', 'panel'],
    ['checkInstallation', 'installation'],
  ] as const)('is looked at: %s', (item, view) => {
    choosesIn(new HandKept(), item);
    expect([shown, said, logged]).toEqual([[view], [], []]);
  });
});

describe('what goes wrong', () => {
  const own =
    'Ridealong made a mistake of its own: should it come again, please tell whoever installed it, for whom the log of the script’s project says more.';
  const notAllowed =
    'Your account has not allowed Ridealong all that it needs for this: Check installation in the menu says what is missing, and where to allow it.';
  const noAnswer = 'Google did not answer, or not as it should.';
  const looked = 'Nothing was changed: please choose it once more.';
  const changed =
    'It may be done, or half done, or not at all. What is done stays: please choose it once more.';
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });
  beforeEach(() => {
    into('shadowing', false);
  });

  test.each<[string, unknown, string]>([
    ['a type', new TypeError('permission'), own],
    ['a range', new RangeError('x'), own],
    ['a reference', new ReferenceError('x'), own],
    ['a syntax', new SyntaxError('x'), own],
    ['what is only like one', named('MyTypeError', 'x'), noAnswer],
    ['what only begins like one', named('TypeErrors', 'x'), noAnswer],
    ['a permission', new Error('Specified Permissions are not sufficient'), notAllowed],
    ['an authorization', new Error('Authorization is required'), notAllowed],
    ['an authorisation', new Error('No authorisation'), notAllowed],
    ['a service', new Error('Service error: Sheets'), noAnswer],
    ['nothing at all', undefined, noAnswer],
    ['null', null, noAnswer],
    ['a text', 'Oops', noAnswer],
  ])('is told in words of ours: %s', (_what, error, text) => {
    for (const mayChange of [true, false]) {
      const { said } = chosen(google, (platform) => {
        tellFault(platform, { what: 'repair', mayChange, error });
      });
      expect(said).toEqual([['Something went wrong', `${text} ${mayChange ? changed : looked}`]]);
    }
  });

  const logOf = (error: unknown) =>
    chosen(google, (platform) => {
      tellFault(platform, { what: 'setUp', mayChange: true, error });
    }).log;

  test('is logged with its place, where it has one', () => {
    const error = Object.assign(new Error('x'), { stack: 'Error: x\n  at there' });
    const line = { ridealong: 'failed', what: 'setUp' };
    expect(logOf(error)).toEqual([{ ...line, error: 'Error: x\n  at there' }]);
    expect(logOf('Oops')).toEqual([{ ...line, error: 'Oops' }]);
    expect(logOf(undefined)).toEqual([{ ...line, error: 'undefined' }]);
    expect(logOf(null)).toEqual([{ ...line, error: 'null' }]);
    expect(logOf({ stack: 7 })).toEqual([{ ...line, error: '[object Object]' }]);
  });

  /** Nothing may be looked at. */
  const fails = ({ spreadsheet, ui }: Platform): Partial<Platform> => {
    const fail = () => {
      throw new Error('Service error');
    };
    return {
      identity: fail,
      spreadsheet: { ...spreadsheet, sheetIds: fail, shape: fail },
      ui: { ...ui, showSidebar: fail },
    };
  };

  test.each<MenuItem>(['setUp', 'setUpRedAccounts', 'repair', 'turnOnAutomation', 'turnOffAutomation'])(
    'may be half done, and the lock is given back: %s',
    (item) => {
      let released = 0;
      const { said, log } = chooses(item, ada, (platform) => ({
        ...fails(platform),
        scriptLock: { ...platform.scriptLock, release: () => void (released += 1) },
      }));
      expect([said, released]).toEqual([[['Something went wrong', `${noAnswer} ${changed}`]], 1]);
      expect(log).toMatchObject([{ ridealong: 'failed', what: item }]);
    },
  );

  test.each<MenuItem>(['openSidebar', 'checkInstallation'])('changed nothing: %s', (item) => {
    expect(chooses(item, ada, fails).said).toEqual([['Something went wrong', `${noAnswer} ${looked}`]]);
  });

  test('is told also where the lock cannot be given back', () => {
    const { said } = chooses('repair', ada, (platform) => ({
      ...fails(platform),
      scriptLock: {
        ...platform.scriptLock,
        release: () => {
          throw new Error('No lock');
        },
      },
    }));
    expect(said).toHaveLength(1);
  });
});
