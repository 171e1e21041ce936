import { paths, type PersonEntry, type VersionEntry } from '../api';
import { longDay, wallTime } from '../time';
import { useFetched } from '../useFetched';
import { Dialog } from './Dialog';

interface VersionsDialogProps {
  workbook: string;
  zone: string;
  people: readonly PersonEntry[];
  onRestore: (version: number) => void;
  onClose: () => void;
}

/** What hands do; everything else is a function that ran. */
const actions: Record<string, string> = {
  type: 'typed',
  paste: 'pasted',
  cutPaste: 'moved cells',
  copyPaste: 'copied cells',
  sort: 'sorted',
  insertRow: 'inserted rows',
  deleteRow: 'deleted rows',
  moveRow: 'moved rows',
  insertColumn: 'inserted columns',
  deleteColumn: 'deleted columns',
  moveColumn: 'moved columns',
  hideColumn: 'hid columns',
  showColumn: 'showed columns',
  setFilter: 'set a filter',
  clearFilter: 'took the filter off',
  mergeCells: 'merged cells',
  unmergeCells: 'unmerged cells',
  plainText: 'made cells plain text',
  freeze: 'froze rows or columns',
  renameTab: 'renamed a tab',
  duplicateTab: 'duplicated a tab',
  deleteTab: 'deleted a tab',
  moveTab: 'moved a tab',
  hideTab: 'hid a tab',
  showTab: 'showed a tab',
  setLocale: 'changed the locale',
  setTimeZone: 'changed the time zone',
  undo: 'undid something',
  restore: 'restored an older version',
  copyWorkbook: 'made this copy',
};

/** File › Version history: moments of the spreadsheet, newest first. */
export function VersionsDialog({ workbook, zone, people, onRestore, onClose }: VersionsDialogProps) {
  const versions = useFetched<VersionEntry[]>(paths.versions(workbook), 0);
  const nameOf = (email: string) => people.find((person) => person.email === email)?.name ?? email;
  return (
    <Dialog title="Version history" onClose={onClose}>
      <p class="quiet">
        Restoring puts every tab back. Triggers, the calendar, mails and Slack stay as they are.
      </p>
      {versions.error !== null && <p role="alert">{versions.error}</p>}
      <ol class="versions">
        {(versions.value ?? []).map(({ number, at, by, what }, index) => {
          const { day, time } = wallTime(Date.parse(at), zone);
          return (
            <li key={number}>
              <div>
                <strong>
                  {longDay(day)}, {time}
                </strong>
                <span class="quiet">
                  {[by && nameOf(by), what && (actions[what] ?? `ran ${what}`)].filter(Boolean).join(' · ') ||
                    'As it was first seen'}
                </span>
              </div>
              {index === 0 ? (
                <span class="tag">Now</span>
              ) : (
                <button
                  type="button"
                  aria-label={`Restore version ${number}`}
                  onClick={() => {
                    onClose();
                    onRestore(number);
                  }}
                >
                  Restore
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <form method="dialog" class="dialog-end">
        <button type="submit">Close</button>
      </form>
    </Dialog>
  );
}
