import { ledgersToFold } from './ledgersToFold';
import { Misunderstood } from './misunderstood';
import { singleIn, usage, wantedBy } from './options';
import { replay } from './replay';
import { stories } from './histories';

// What makes no sense is said in a sentence, before anything is played: nobody is told that all is well where nothing was tried.

test.each([
  [['--operation', 'request:signUp', '--call', '99', '--mode', 'kill-after'], 'makes 5 calls'],
  [['--operation', 'request:signUp', '--call', '3'], 'Say in which --mode'],
  [['--operation', 'request:signUp', '--call', '3', '--mode', 'kaboom'], 'not "kaboom"'],
  [['--operation', 'request:signUp', '--mode', 'kill-after'], 'at which --call'],
  [['--operation', 'request:signUp', '--between', 'request:ask', '--turns', '3,2'], 'different spreadsheets'],
  [['--operation', 'request:signUp', '--between', 'request:ask'], 'different spreadsheets'],
  [['--operation', 'request:nothing'], 'There is no operation'],
  [['--operation', 'foldLines'], 'everyHour with a ledger to fold'],
  [['--operation', 'requst:signup'], 'The nearest are:\n  request:signUp\n'],
  [['--seed', '9', '--operation', 'request:signUp'], '--operation says nothing beside --seed'],
  [['--quick', '--one'], '--one says nothing beside --quick'],
  [['--call', '-1'], '--help tells'],
  [
    ['--operation', 'request:signUp', '--call', '1', '--mode', 'in-part'],
    'in-part is about no call of request:signUp',
  ],
  [['--operation', 'request:signUp', '--call', '4', '--mode', 'no-lock'], 'but about: 2'],
  [
    ['--operation', 'request:signUp', '--call', '1', '--between', 'request:withdraw'],
    '--call says nothing beside --between',
  ],
  [['--operation', 'request:signUp', '--turns', '3,2'], '--turns says nothing without --between'],
  [['--operation', 'request:signUp', '--broken', '1'], '--broken says nothing without --history'],
  [
    ['--operation', 'request:signUp', '--call', '1', '--mode', 'kill-after', '--then-mode', 'kill-after'],
    'without --then',
  ],
  [
    ['--operation', 'request:signUp', '--call', '1', '--mode', 'kill-after', '--one'],
    '--one says nothing beside --call',
  ],
  [['--operation', 'request:signUp', '--seeds-from', '3'], '--operation says nothing beside --seeds-from'],
  [['--operation', 'request:signUp', '--between', 'request:status'], 'changes nothing'],
  [
    [
      '--history',
      'a small programme: request:signUp',
      '--broken',
      '1',
      '--call',
      '999',
      '--mode',
      'kill-after',
    ],
    'one of 1 to',
  ],
  [
    [
      '--history',
      'a small programme: request:signUp',
      '--broken',
      '1',
      '--call',
      '0',
      '--mode',
      'kill-after',
    ],
    'one of 1 to',
  ],
  [['--seed', 'x'], 'whole number'],
  [['--folded', 'calls of April: nothing is done'], '"calls of March: "'],
  [['--folded', 'calls of March: somebody sings'], 'who had a rotation signs up'],
  [['--folded', 'calls of March', '--call', '0'], 'which deed'],
  [
    ['--folded', 'calls of March', '--operation', 'request:signUp'],
    '--operation says nothing beside --folded',
  ],
  [['--seed', '0'], '--seed is one of 1 to 4294967295'],
  [['--seed', '4294967296'], '--seed is one of 1 to 4294967295'],
  [['--seeds-from', '0'], '--seeds-from is one of 1 to 4294957296'],
  [['--seeds-from', '4294957297'], '--seeds-from is one of 1 to 4294957296'],
  [['please'], 'Nobody knows'],
])('%p: %s', (args, words) => {
  expect(() => wantedBy(args)).toThrow(Misunderstood);
  expect(() => wantedBy(args)).toThrow(words);
});

test('a second fault that there is not is no violation', () => {
  const wanted = wantedBy('--operation request:signUp --call 3 --mode kill-after --then 77'.split(' '));
  if (wanted.kind !== 'single') throw new Error('It is one schedule.');
  expect(() => replay(wanted.single, () => undefined)).toThrow(Misunderstood);
});

test('turns that nobody can make are no schedule', () => {
  const longer = '--operation request:signUp --between request:withdraw --turns 300,2';
  const more = '--operation request:signUp --between request:withdraw --turns 1,1,-,-,2';
  const told = (line: string) => () => replay(singleIn(line), () => undefined);
  expect(told(longer)).toThrow('turn 1, of request:signUp, has 5 calls, not 300');
  expect(told(more)).toThrow('there are 4 turns, not 5');
});

test('a deed after a fold is one schedule, all after one ledger a task each, and each deed stands in the help', () => {
  for (const { name, deeds } of ledgersToFold) {
    const each = Object.keys(deeds).map((deed) => ({ kind: 'foldings', ledger: name, deed }));
    expect(wantedBy(['--folded', name])).toEqual({ kind: 'tasks', tasks: each });
    for (const { deed } of each) {
      expect(wantedBy(['--folded', `${name}: ${deed}`, '--call', '0'])).toMatchObject({
        kind: 'single',
        single: { kind: 'folding', folding: { deed, fault: undefined } },
      });
      expect(usage).toContain(deed);
    }
  }
});

test('the help names what histories are made of', () => {
  for (const { name, deeds } of stories) for (const word of [name, ...deeds]) expect(usage).toContain(word);
});
