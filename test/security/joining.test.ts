import { programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// Rule S6: who is not on the Engineers tab may sign up only as one of the organisation, and only where the setting says so.

const newcomer = 'new@example.com';
const guest = 'guest@elsewhere.test';

function workbook(): ProgrammeBench {
  const p = programme({ zones: [], automation: false });
  p.bench.addPerson(guest, 'Guest');
  p.book.sharedWith = [guest];
  return p;
}

const addresses = (p: ProgrammeBench): (string | undefined)[] =>
  p.records('Engineers').map(({ Email }) => Email);

test('a colleague is added by their first sign-up', () => {
  const p = workbook();
  expect(p.signUp(newcomer).kind).toBe('done');
  expect(addresses(p)).toEqual([newcomer]);
});

test('an editor of another domain is refused in a sentence, and nothing is written', () => {
  const p = workbook();
  const before = p.fingerprint();
  expect(p.signUp(guest)).toMatchObject({
    kind: 'refused',
    sentence:
      'guest@elsewhere.test is not on the Engineers tab, and only people of example.com can sign up themselves.',
  });
  expect(p.fingerprint()).toBe(before);
});

test('a colleague is refused where only people on the tab may sign up', () => {
  const p = workbook();
  const name = p.records('Settings').find(({ Setting = '' }) => Setting.startsWith('Anyone'))?.['Setting'];
  p.type(coordinator, 'Settings', { Value: 'No' }, p.rowOf('Settings', 'Setting', name ?? ''));
  expect(p.signUp(newcomer).kind).toBe('refused');
  expect(addresses(p)).toEqual([]);
});

test('an editor of another domain does not get in by typing their own row either', () => {
  const p = workbook();
  p.type(guest, 'Engineers', { Email: guest, Name: 'Guest', 'Time zone': 'Europe/Berlin' });
  expect(p.signUp(guest).kind).toBe('refused');
  expect(p.ledger('signedUp')).toEqual([]);
});
