import fc from 'fast-check';
import { isMappable, matchTab, type Match } from '../../../src/workbook/adopt/match';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import type { Tab } from '../../../src/workbook/tab';
import { accountWatch, germanCalls, plainCalls, sheetOf } from './sheets';

/** By our header, the header of theirs and what told so. */
function told(match: Match): Record<string, string> {
  const headers = match.sheet.values[match.headerRow] ?? [];
  return Object.fromEntries(
    match.columns.map(({ column, at, told: by }) => [column.header, `${String(headers[at])}: ${by}`]),
  );
}

describe('columns of people’s', () => {
  test('are found below a title, by German names, in any order, and the others are left alone', () => {
    const match = matchTab(shadowingTabs.calls, germanCalls());
    expect(match).toMatchObject({ headerRow: 1, likeness: 'sure', lacks: [] });
    expect(told(match)).toEqual({
      Date: 'Datum: otherName',
      Start: 'Uhrzeit: otherName',
      Minutes: 'Dauer (Min): otherName',
      Customer: 'Kunde: otherName',
      AE: 'Vertrieb: otherName',
      'Meeting link': 'Zoom-Link: otherName',
    });
  });

  test('that have our name for it come before any other, whatever stands in them', () => {
    const match = matchTab(
      shadowingTabs.calls,
      sheetOf([
        ['Account', 'Customer'],
        ['A', 'B'],
      ]),
    );
    expect(told(match)['Customer']).toBe('Customer: name');
  });

  test('called so, but with something else in them, are not taken', () => {
    const match = matchTab(
      shadowingTabs.calls,
      sheetOf([
        ['Date', 'Time', 'Owner'],
        ['2026-05-12', 'a long one', 'Sales'],
        ['2026-05-13', 'a short one', 'Sales'],
      ]),
    );
    expect(told(match)).toEqual({ Date: 'Date: name' });
  });

  test('without a telling name are told by addresses, zones and links, when only one can be meant', () => {
    const rows = [
      ['Name', 'x', 'wohnt in'],
      ['Eva', 'eva@example.com', 'Europe/Berlin'],
      ['Tom', 'tom@example.com', 'America/New_York'],
    ];
    expect(told(matchTab(shadowingTabs.engineers, sheetOf(rows)))).toEqual({
      Name: 'Name: name',
      Email: 'x: values',
      'Time zone': 'wohnt in: values',
    });
    const twice = rows.map((row, n) => [...row, n === 0 ? 'y' : `boss${n}@example.com`]);
    expect(told(matchTab(shadowingTabs.engineers, sheetOf(twice)))['Email']).toBeUndefined();
  });

  test('of a tracker: Status with colours is the health, and a link to Slack the thread', () => {
    const match = matchTab(
      redTabs.tracker,
      sheetOf([
        ['Customer', 'Status', 'Slack', 'CSM'],
        ['Fjord', 'Red', 'https://example.slack.com/archives/C1/p1', 'cem@example.com'],
      ]),
    );
    expect(told(match)).toEqual({
      Account: 'Customer: otherName',
      Health: 'Status: otherName',
      Thread: 'Slack: otherName',
      CE: 'CSM: otherName',
    });
    expect(match.likeness).toBe('sure');
  });

  test('of mail addresses are people, whatever word of ours is in their header', () => {
    expect(told(matchTab(shadowingTabs.calls, plainCalls()))).toMatchObject({
      Date: 'When (UK date): otherName',
      Start: 'Time (UK): otherName',
      Minutes: 'How long: otherName',
      Customer: 'Client: otherName',
      AE: 'Account exec: otherName',
      Seats: 'Spaces: otherName',
    });
    const [header, row] = [
      ['Date', 'Client', 'Account exec.'],
      [46147, 'Alder', 'ae@example.com'],
    ];
    expect(told(matchTab(shadowingTabs.calls, sheetOf([header, row] as string[][])))).toMatchObject({
      Customer: 'Client: otherName',
      AE: 'Account exec.: otherName',
    });
    const rep = [['Account'], ['ae@example.com']];
    expect(told(matchTab(shadowingTabs.calls, sheetOf(rep)))['Customer']).toBeUndefined();
  });

  test('are not told by a word that is little of what their header says', () => {
    const rows = [
      ['Account', 'What went wrong last week', 'Owner (sales)'],
      ['Fjord', 'Outages', 'ae@example.com'],
    ];
    expect(told(matchTab(redTabs.asks, sheetOf(rows)))).toEqual({
      Account: 'Account: name',
      Owner: 'Owner (sales): otherName',
    });
    expect(told(matchTab(redTabs.asks, sheetOf([['Name of the customer'], ['Fjord']])))).toEqual({
      Account: 'Name of the customer: otherName',
    });
  });

  test('of a list of accounts with their health are the tracker’s, more than those of asks', () => {
    const [tracker, asks] = [redTabs.tracker, redTabs.asks].map((tab) => matchTab(tab, accountWatch()));
    expect(told(tracker!)).toMatchObject({ Account: 'Account name: otherName', Health: 'RAG: otherName' });
    expect(tracker!.likeness).toBe('sure');
    expect(asks!.likeness).not.toBe('sure');
    expect(tracker!.score).toBeGreaterThan(asks!.score);
  });

  test('are what a person says, also that none is', () => {
    const match = matchTab(shadowingTabs.calls, germanCalls(), { Customer: 'Umsatz', Date: null });
    expect(told(match)['Customer']).toBe('Umsatz: person');
    expect(told(match)['Date']).toBeUndefined();
    expect(match.lacks).toEqual(['Date']);
  });

  test.each([
    ['notes', [['To do'], ['Call Fjord']]],
    ['nothing', [[]]],
    [
      'numbers',
      [
        ['Month', 'Revenue'],
        ['May', 100],
      ],
    ],
  ])('a sheet of %s is like none of our tabs', (_what, values) => {
    for (const tab of [...Object.values(shadowingTabs), ...Object.values(redTabs)] as Tab[]) {
      expect([tab.key, matchTab(tab, sheetOf(values)).likeness]).toEqual([tab.key, 'none']);
    }
  });
});

const adoptable: Tab[] = [
  shadowingTabs.calls,
  shadowingTabs.signUps,
  shadowingTabs.engineers,
  redTabs.tracker,
  redTabs.asks,
];

/** Words that no column of ours is called by. */
const otherHeader = fc.integer({ min: 1, max: 99 }).map((n) => `Spalte X${n}`);

test('whatever the order of columns, with others between them and titles above, all of our names are found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...adoptable),
      fc.array(otherHeader, { maxLength: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.infiniteStream(fc.nat()),
      (tab, others, titleRows, order) => {
        const ours = tab.columns.filter((column) => isMappable(tab, column)).map(({ header }) => header);
        const headers = [...ours, ...others]
          .map((header) => ({ header, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ header }) => header);
        const titles = Array.from({ length: titleRows }, () => ['Our calls, as we keep them']);
        const match = matchTab(tab, sheetOf([...titles, headers, headers.map(() => 'x')]));
        expect(match.headerRow).toBe(titleRows);
        const found = [...match.columns, ...match.readOnce];
        expect(found.map(({ at }) => headers[at]).sort()).toEqual([...ours].sort());
        expect(found.every(({ column, at }) => column.header === headers[at])).toBe(true);
      },
    ),
  );
});
