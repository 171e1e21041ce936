import { foldedName, isTitleOf, otherNamesOf } from '../../src/workbook/otherNames';
import { redTabs } from '../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { TabKey } from '../../src/workbook/tab';

/** What people may call each column that they type in, besides our own name for it. */
const columns: Partial<Record<TabKey, Readonly<Record<string, readonly string[]>>>> = {
  calls: {
    Date: ['Call date', 'Termin'],
    Start: ['Start time', 'Uhrzeit'],
    Minutes: ['Duration (min)', 'Länge'],
    Customer: ['Account name', 'Kunde'],
    'Customer no.': ['Customer ID', 'Kunden-Nr.'],
    AE: ['Account executive', 'Vertrieb'],
    'What to expect': ['Agenda', 'Worum geht es?'],
    'Notes link': ['Notes', 'Notizen'],
    'Slack channel': ['Channel', 'Kanal'],
    'Meeting link': ['Zoom link', 'Einwahl'],
    Seats: ['Capacity', 'Plätze'],
    Status: ['State', 'Stand'],
    'Shadowed by': ['Shadow', 'Begleitung'],
  },
  signUps: {
    Engineer: ['Your email', 'Entwickler'],
    'Weeks available': ['Which weeks?', 'Wochen'],
    Note: ['Comments', 'Bemerkung'],
    Withdraw: ['Withdrawn', 'Abgesagt'],
  },
  engineers: {
    Email: ['E-mail address', 'Mailadresse'],
    Name: ['Full name', 'Mitarbeiter'],
    GitHub: ['GitHub handle', 'GitHub username'],
    Team: ['Department', 'Abteilung'],
    'Time zone': ['TZ', 'Zeitzone'],
    'Works on': ['Working days', 'Arbeitstage'],
    'Works from': ['Work start', 'Arbeitsbeginn'],
    'Works until': ['Work end', 'Arbeitsende'],
    'Active from': ['Joined', 'Eintritt'],
    'Active until': ['End date', 'Austritt'],
    Away: ['OOO', 'Urlaub'],
  },
  rotations: {
    Rotation: ['Week of', 'Woche vom'],
    Engineer: ['Shadows', 'Wer'],
    Customer: ['Accounts', 'Kunden'],
  },
  tracker: {
    'Red since': ['Escalated on', 'Rot seit'],
    Thread: ['Slack thread', 'Slack-Link'],
    Account: ['Customer name', 'Kunde'],
    'Account id': ['CRM ID', 'Kundennummer'],
    Health: ['RAG status', 'Ampel'],
    'Why red': ['Root cause', 'Grund'],
    AE: ['Account owner', 'Kundenbetreuer'],
    CE: ['Customer engineer', 'Techniker'],
    Sponsor: ['Exec sponsor', 'Führungskraft'],
    'Current state': ['Summary', 'Lage'],
    'Action plan': ['Plan', 'Maßnahmen'],
    'Exit criteria': ['Done when', 'Ziel'],
    'Next step': ['Next action', 'Nächster Schritt'],
    'Next step owner': ['Action owner', 'Verantwortlich'],
    'Next step due': ['Deadline', 'Fällig am'],
    Resolution: ['Outcome', 'Ergebnis'],
    Renewal: ['Renewal date', 'Vertragsende'],
  },
  asks: {
    Account: ['Customer', 'Kunde'],
    Ask: ['Request', 'Anfrage'],
    Owner: ['Assignee', 'Zuständig'],
    Due: ['Due date', 'Frist'],
    Answer: ['Response', 'Antwort'],
    Status: ['State', 'Stand'],
  },
};
const rows = Object.entries(columns).flatMap(([tab, headers]) =>
  Object.entries(headers).map(([header, names]) => [tab as TabKey, header, names] as const),
);

describe('a column', () => {
  it.each(rows)('of %s that is ours as %s may be called %j', (tab, header, names) => {
    for (const name of names) expect(otherNamesOf(tab, header)).toContain(foldedName(name));
  });

  const tabs = [...Object.values(shadowingTabs), ...Object.values(redTabs)];
  it.each(tabs.map((tab) => [tab.title, tab] as const))(
    'of %s has no name twice, nor its own, nor one that no header can be',
    (_, tab) => {
      for (const { header } of tab.columns) {
        const names = otherNamesOf(tab.key, header);
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain(foldedName(header));
        expect(names.map(foldedName)).toEqual(names);
        expect(names).not.toContain('');
      }
    },
  );

  it('that nobody else has, or of another tab, has no other names', () => {
    expect(otherNamesOf('calls', 'Call id')).toHaveLength(0);
    expect(otherNamesOf('signUps', 'Customer')).toHaveLength(0);
    expect(otherNamesOf('ledger', 'Date')).toHaveLength(0);
  });

  it('has its likelier names first', () => {
    expect(otherNamesOf('calls', 'AE')[0]).toBe('accountexecutive');
    expect(otherNamesOf('engineers', 'Time zone').slice(0, 2)).toEqual(['tz', 'zone']);
  });
});

describe('a tab', () => {
  it.each([
    ['calls', ['Calls', 'Customer calls', 'Shadow-Calls', 'Kundentermine']],
    ['signUps', ['Sign-ups', 'Signups', 'Anmeldungen']],
    ['engineers', ['Engineers', 'Roster', 'Mitarbeiter']],
    ['rotations', ['Rotations', 'History', 'Bisher']],
    ['tracker', ['Account tracker', 'Red Accounts', 'Eskalationen']],
    ['asks', ['Asks', 'Open asks', 'Anfragen']],
  ] as const)('for %s may be called any of %j', (tab, titles) => {
    expect(titles.map((title) => [title, isTitleOf(tab, title)])).toEqual(
      titles.map((title) => [title, true]),
    );
  });

  it('is not called otherwise, and ours alone are not looked for', () => {
    expect(isTitleOf('calls', 'Sheet1')).toBe(false);
    expect(isTitleOf('calls', '')).toBe(false);
    expect(isTitleOf('calls', '!')).toBe(false);
    expect(isTitleOf('asks', 'Customer calls')).toBe(false);
    expect(isTitleOf('ledger', 'Ledger')).toBe(false);
    expect(isTitleOf('ledger', '')).toBe(false);
  });
});

test('names are compared by letters and figures alone, whatever their case and however an umlaut is put', () => {
  expect(foldedName(' Customer-No. (2)\n')).toBe('customerno2');
  expect(foldedName('PLA\u0308TZE')).toBe('pl\u00e4tze');
  expect(foldedName('…')).toBe('');
});
