import { edited } from './byHand';
import { ann, cem } from './tracker';
import type { MonthBench } from './trackerMonth';

/** What people do to an adopted tracker by hand, and what they are told of it. */
export interface Deed {
  readonly what: string;
  readonly act: (m: MonthBench) => void;
  /** After which call of the next hourly run they do it; left out: at rest. */
  readonly after?: 'batchGetByDataFilter' | 'releaseLock';
  /** What somebody is told of it. */
  readonly listed?: RegExp;
  /** What they meant, done well; left out: nothing. */
  readonly meant?: (m: MonthBench) => void;
  /** What they then do about it. */
  readonly putRight?: (m: MonthBench) => void;
}

const account = 'Fjord Energy';
const harbor = { Kunde: 'Harbor Lines', Ampel: 'Rot', Vertrieb: ann, Techniker: cem, Grund: 'Umzug' };
const tab = (m: MonthBench): string => m.sheetOf('tracker').title;
const row = (m: MonthBench): number => m.account(account).row;

/** Between the read of a run and what it writes, and between that and what it sends. */
const [read, unlocked] = ['batchGetByDataFilter', 'releaseLock'] as const;

/** By weeks. */
export const deeds: Readonly<Record<'one' | 'two' | 'three', readonly Deed[]>> = {
  one: [
    {
      what: 'insert rows above all',
      act: (m) => edited(m, { action: 'insertRow', tab: tab(m), at: 3, count: 2 }),
    },
    {
      what: 'sort the tab right after another automation has added a row',
      after: read,
      act: (m) => {
        m.automated(harbor);
        edited(m, { action: 'sort', tab: tab(m), column: 'Kunde', descending: true });
      },
      meant: (m) => m.automated(harbor),
    },
    {
      what: 'sort one column by mistake, and undo it',
      act: (m) => {
        const range = `${m.at(3, 'Grund')}:${m.at(m.end('tracker'), 'Grund')}`;
        edited(m, { action: 'sort', tab: tab(m), column: 'Grund', range });
        edited(m, { action: 'undo' });
      },
    },
    {
      what: 'filter, and sort what is left in sight',
      after: unlocked,
      act: (m) => {
        const hide = { Kunde: ['Alder Freight'] };
        edited(m, { action: 'setFilter', tab: tab(m), range: m.all(), hide });
        edited(m, { action: 'sort', tab: tab(m), column: 'Kunde' });
      },
    },
  ],
  two: [
    {
      what: 'cut a row and paste it below',
      after: read,
      act: (m) =>
        edited(m, { action: 'cutPaste', tab: tab(m), range: m.at(row(m)), to: `A${m.end('tracker') + 2}` }),
    },
    {
      what: 'copy a row with its id, and delete it when it is told',
      listed: /Fjord Energy has its row already/,
      act: (m) =>
        edited(m, { action: 'copyPaste', tab: tab(m), range: m.at(row(m)), to: `A${m.end('tracker')}` }),
      putRight: (m) => edited(m, { action: 'deleteRow', tab: tab(m), at: m.end('tracker') - 1 }),
    },
    {
      what: 'paste over Ridealong’s columns',
      act: (m) =>
        edited(m, { action: 'paste', tab: tab(m), to: m.at(row(m), 'Check'), text: 'u\tv\tw\tx\t7\ty' }),
    },
    {
      what: 'paste over an id',
      after: read,
      act: (m) =>
        edited(m, { action: 'paste', tab: tab(m), to: m.at(row(m), 'Episode id'), text: 'x\ty\tz' }),
    },
    {
      what: 'move a column of one’s own',
      act: (m) => edited(m, { action: 'moveColumn', tab: tab(m), at: 'Stand', to: 2 }),
    },
    {
      what: 'move a column of Ridealong’s',
      after: unlocked,
      act: (m) => edited(m, { action: 'moveColumn', tab: tab(m), at: 'Check', to: 5 }),
    },
    {
      what: 'delete a column of Ridealong’s, and repair when it is told',
      listed: /lost the column Waiting for/,
      act: (m) => edited(m, { action: 'deleteColumn', tab: tab(m), at: 'Waiting for' }),
      putRight: (m) => expect(m.told('repair')).toContain('Waiting for was gone and is there again'),
    },
  ],
  three: [
    {
      what: 'rename the tab',
      after: read,
      act: (m) => edited(m, { action: 'renameTab', tab: tab(m), title: 'Rote Kunden' }),
    },
    {
      what: 'duplicate the tab',
      act: (m) => edited(m, { action: 'duplicateTab', tab: tab(m) }),
    },
    {
      what: 'change the locale',
      after: read,
      act: (m) => edited(m, { action: 'setLocale', locale: 'en_GB' }),
    },
    {
      what: 'make a date a text of two meanings, and write it plainly when it is told',
      listed: /“05\/06\/2026” can be/,
      act: (m) => {
        edited(m, { action: 'plainText', tab: tab(m), range: m.at(row(m), 'Fällig am') });
        m.typeInto(account, ann, { 'Fällig am': '05/06/2026' });
      },
      meant: (m) => m.typeInto(account, ann, { 'Fällig am': '2026-06-05' }),
      putRight: (m) => m.typeInto(account, ann, { 'Fällig am': '5. Juni 2026' }),
    },
  ],
};
