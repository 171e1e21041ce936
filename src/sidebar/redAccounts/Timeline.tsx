import type { AccountView } from './requests';
import { Shortened } from '../Shortened';

/** What happened to an account, the latest first; folded until somebody wants it (rule R8). */
export function Timeline({ entries }: { entries: AccountView['timeline'] }) {
  if (entries.length === 0) return null;
  return (
    <details class="card timeline">
      <summary>
        <h2>Timeline</h2>
        <span class="quiet">
          {entries.length === 1 ? '1 change' : String(entries.length) + ' changes'}, last {entries[0]?.when}
        </span>
      </summary>
      <Shortened
        items={entries}
        atFirst={20}
        list="events"
        render={(entry, at) => (
          <li key={at}>
            <p>
              <b>{entry.what}</b>
              {entry.text !== '' && <span class="text">: {entry.text}</span>}
            </p>
            <p class="quiet">
              {entry.who}, {entry.when}
            </p>
          </li>
        )}
      />
    </details>
  );
}
