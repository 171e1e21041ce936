import * as v from 'valibot';
import type { Entry } from '../../src/workbook/entries';
import { ledgerSchemas } from '../../src/workbook/ledgerSchemas';
import { redSchemas } from '../../src/workbook/redAccounts/ledgerSchemas';

const by = 'ann@example.com';
const at = Date.UTC(2026, 4, 4, 8);
const week = '2026-05-11';
const placed = {
  kind: 'placed',
  placement: 'p-1',
  signUp: 's-1',
  engineer: by,
  call: 'c-1',
  week,
  start: at,
};
const claim = { key: 'invite/c-1/ann', generation: 0, act: 'insert', content: 'abc' };
const outcome = { key: 'invite/c-1/ann', generation: 0, outcome: 'notDone', detail: '' };
const rotation = { week, engineers: [{ name: 'Joe', handle: 'Joe-1' }], customers: [676] };

/** One entry of every kind that is not of Red Accounts alone. */
const entries: readonly (Readonly<Record<string, unknown>> & { readonly kind: string })[] = [
  { kind: 'signedUp', signUp: 's-1', engineer: by, weeks: { kind: 'any' }, flexible: true },
  { kind: 'withdrew', signUp: 's-1' },
  {
    kind: 'refused',
    signUp: 's-1',
    weeks: { kind: 'ranges', ranges: [{ from: week, until: '2026-05-18' }] },
  },
  { ...placed, confirmed: false, customer: 'fjord telecom' },
  { kind: 'confirmed', placement: 'p-1' },
  { kind: 'moved', placement: 'p-1', week, start: at },
  { kind: 'customerChanged', placement: 'p-1', customer: 'fjord telecom' },
  { kind: 'released', placement: 'p-1', reason: 'withdrawn', counts: false },
  { kind: 'numbered', customer: 'fjord telecom', no: 593 },
  { kind: 'redSeen', red: true, calls: ['c-1'] },
  { kind: 'redUnread', why: 'noAccess' },
  { kind: 'imported', rotations: [rotation] },
  { kind: 'handbookPage', page: 'h-1', part: 0, of: 1, text: '| Rotation |\n' },
  { kind: 'claimed', claims: [claim], hourly: true },
  { kind: 'delivered', outcomes: [{ ...outcome, ref: 'C1/1.2', waitsFor: 'service', notBefore: at }] },
  { kind: 'started', spreadsheet: 'sheet-1', schema: 1 },
  { kind: 'upgraded', schema: 2 },
  { kind: 'restoredSeen', lost: 'n1-1' },
  { kind: 'wentOn' },
  { kind: 'rowsSeen', tab: 'calls', rows: { 'c-1': 'abcdef012345' } },
  { kind: 'automationOn', account: by, calendar: 'cal-1', webApp: 'https://script.google.com/x' },
  { kind: 'automationOff' },
  { kind: 'coordinatorsMeant', coordinators: [by] },
  { kind: 'coordinatorsSaved', added: [by] },
  { kind: 'calendarShared', calendar: 'cal-1', refused: [by] },
  { kind: 'calendarGone', calendar: 'cal-1' },
  { kind: 'calendarBack', calendar: 'cal-1' },
  { kind: 'calendarAsked', calendar: 'cal-1' },
  { kind: 'calendarMade', calendar: 'cal-2' },
  { kind: 'adopted', tab: 'calls', sheetId: 0, headers: { AE: 'Account executive' } },
  { kind: 'headersSeen', tab: 'calls', row: 0, headers: ['AE', ''] },
  { kind: 'slackConnected', team: 'T1', address: 'https://x.slack.com' },
  { kind: 'slackDisconnected' },
  { kind: 'webhookKeyMade', address: '' },
  { kind: 'received', id: 'r-1' },
  {
    kind: 'folded',
    runs: { n1: 1 },
    people: [by, ''],
    lines: [[1, 1, at, 0, 'withdrew', { signUp: 's-1' }]],
  },
];

/** An entry as it is read; undefined when it is not. */
function readOf(entry: object): object | undefined {
  const { kind, ...data } = entry as Entry;
  const read = v.safeParse(ledgerSchemas[kind], data);
  return read.success ? { kind, ...read.output } : undefined;
}

const entryOf = (kind: string) => entries.find((entry) => entry.kind === kind) ?? placed;

describe('entries of the ledger', () => {
  it('read as they were written, each kind', () => {
    const ofBoth = Object.keys(redSchemas);
    expect([...ofBoth, ...entries.map(({ kind }) => kind)].sort()).toEqual(Object.keys(ledgerSchemas).sort());
    expect(entries.map(readOf)).toEqual(entries);
  });

  it.each([
    ['placed', { ...placed, confirmed: true }],
    ['claimed', { kind: 'claimed', claims: [claim] }],
    ['delivered', { kind: 'delivered', outcomes: [outcome] }],
    ['automationOn', { kind: 'automationOn', account: by, calendar: '' }],
    ['coordinatorsSaved', { kind: 'coordinatorsSaved' }],
  ])('%s read also without what need not be said', (_, entry) => expect(readOf(entry)).toEqual(entry));

  it.each<[string, string, object]>([
    ['placed', 'a week that starts on a Tuesday', { week: '2026-05-12' }],
    ['placed', 'a week that is no day', { week: 'soon' }],
    ['placed', 'half a moment', { start: 0.5 }],
    ['placed', 'a moment that no clock shows', { start: 2 ** 53 }],
    ['placed', 'a moment in words', { start: 'now' }],
    ['placed', 'an id that is a book', { call: 'x'.repeat(501) }],
    ['placed', 'an id that is a number', { call: 1 }],
    ['placed', 'an address without @', { engineer: 'ann' }],
    ['placed', 'an address with words before it', { engineer: 'Ann ann@example.com' }],
    ['placed', 'an address with words after it', { engineer: 'ann@example.com Ann' }],
    ['placed', 'two addresses', { engineer: 'ann@example.com@example.org' }],
    ['placed', 'an address of nobody', { engineer: '@example.com' }],
    ['placed', 'an address at no place', { engineer: 'ann@' }],
    ['placed', 'an address that is a book', { engineer: `${'a'.repeat(243)}@example.com` }],
    ['placed', 'a customer that is none', { customer: undefined }],
    ['signedUp', 'weeks of another form', { weeks: { kind: 'some' } }],
    ['signedUp', 'a range without an end', { weeks: { kind: 'ranges', ranges: [{ from: week }] } }],
    ['refused', 'no weeks', { weeks: undefined }],
    ['released', 'a reason that is none', { reason: 'bored' }],
    ['redUnread', 'a trouble that is none', { why: 'bored' }],
    ['numbered', 'a number below none', { no: -1 }],
    ['numbered', 'half a number', { no: 0.5 }],
    [
      'imported',
      'a handle with a space',
      { rotations: [{ ...rotation, engineers: [{ name: 'J', handle: 'a b' }] }] },
    ],
    [
      'imported',
      'a link for a handle',
      { rotations: [{ ...rotation, engineers: [{ name: 'J', handle: 'a/b' }] }] },
    ],
    [
      'imported',
      'a link that ends in one',
      { rotations: [{ ...rotation, engineers: [{ name: 'J', handle: '/b' }] }] },
    ],
    [
      'imported',
      'a long handle',
      { rotations: [{ ...rotation, engineers: [{ name: 'J', handle: 'a'.repeat(40) }] }] },
    ],
    ['imported', 'no customers', { rotations: [{ week, engineers: [] }] }],
    ['claimed', 'an act that is none', { claims: [{ ...claim, act: 'shout' }] }],
    ['claimed', 'another word for hourly', { hourly: false }],
    ['delivered', 'an outcome that is none', { outcomes: [{ ...outcome, outcome: 'perhaps' }] }],
    ['delivered', 'something to wait for that is none', { outcomes: [{ ...outcome, waitsFor: 'rain' }] }],
    ['adopted', 'a tab that no workbook has', { tab: 'colours' }],
    ['rowsSeen', 'content that is a number', { rows: { 'c-1': 1 } }],
    ['folded', 'a run below none', { runs: { n1: -1 } }],
    ['folded', 'half a run', { runs: { n1: 0.5 } }],
    ['folded', 'a person who is a book', { people: ['x'.repeat(255)] }],
    ['folded', 'a line that ends early', { lines: [[1, 1, at, 0]] }],
    ['folded', 'a line at no moment', { lines: [[1, 1, 'now', 0, 'withdrew', {}]] }],
    ['folded', 'a line of no kind', { lines: [[1, 1, at, 0, 7, {}]] }],
  ])('%s are not believed with %s', (kind, _, changes) => {
    expect(readOf({ ...entryOf(kind), ...changes })).toBeUndefined();
  });

  it('are believed up to the bounds of what may be said', () => {
    const most = [
      { ...placed, confirmed: true, call: 'x'.repeat(500), engineer: `${'a'.repeat(242)}@example.com` },
      { kind: 'numbered', customer: '', no: 0 },
      { kind: 'imported', rotations: [{ ...rotation, engineers: [{ name: '', handle: 'a'.repeat(39) }] }] },
      { kind: 'imported', rotations: [{ ...rotation, engineers: [{ name: '', handle: '' }] }] },
      { kind: 'folded', runs: { '': 0 }, people: ['x'.repeat(254)], lines: [] },
    ];
    expect(most.map(readOf)).toEqual(most);
  });

  it('keep nothing that was never said', () => {
    expect(readOf({ kind: 'wentOn', colour: 'red' })).toEqual({ kind: 'wentOn' });
    expect(readOf({ ...entryOf('withdrew'), colour: 'red' })).toEqual(entryOf('withdrew'));
  });
});
