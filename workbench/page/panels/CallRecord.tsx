import { useState } from 'preact/hooks';
import { moment } from '../time';
import type { ExecutionEntry } from './outtray';

const MOST_LISTED = 200;

/** What ran, newest first, and each call that it made to a server of Google's. */
export function CallRecord({
  executions,
  zone,
}: {
  executions: readonly ExecutionEntry[] | null;
  zone: string;
}) {
  const [open, setOpen] = useState<number | null>(null);
  if (!executions) return <p class="state">Loading the record…</p>;
  if (!executions.length) {
    return (
      <p class="state">
        <strong>Nothing has run yet.</strong>Choose something in the menu, or type into the sheet.
      </p>
    );
  }
  return (
    <div class="record" tabIndex={0} role="group" aria-label="Record of calls">
      <table>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">As</th>
            <th scope="col">By</th>
            <th scope="col">At</th>
            <th scope="col" class="number">
              Round trips
            </th>
            <th scope="col" class="number">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {[...executions]
            .reverse()
            .slice(0, MOST_LISTED)
            .map((each) => (
              <Run
                key={each.id}
                run={each}
                zone={zone}
                open={each.id === open}
                onToggle={() => setOpen(each.id === open ? null : each.id)}
              />
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface RunProps {
  run: ExecutionEntry;
  zone: string;
  open: boolean;
  onToggle: () => void;
}

function Run({ run, zone, open, onToggle }: RunProps) {
  return (
    <>
      <tr class={run.error === null ? '' : 'failed'}>
        <td>
          <button type="button" class="link" aria-expanded={open} onClick={onToggle}>
            {run.function}
          </button>
        </td>
        <td>{run.as || 'nobody'}</td>
        <td>{run.by}</td>
        <td>{moment(run.startedAt, zone)}</td>
        <td class="number">{run.calls.length}</td>
        <td class="number">{whole(run.ms)} ms</td>
      </tr>
      {run.error !== null && (
        <tr class="failed">
          <td colSpan={6}>{run.error}</td>
        </tr>
      )}
      {open && (
        <tr>
          <td colSpan={6}>
            <Details run={run} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ run }: { run: ExecutionEntry }) {
  return (
    <div class="run-details">
      {run.calls.length ? (
        <ol>
          {run.calls.map((call, index) => (
            <li key={index}>
              <code>
                {call.service}.{call.method}
              </code>
              <span>{whole(call.ms)} ms</span>
            </li>
          ))}
        </ol>
      ) : (
        <p class="quiet">It asked nothing of any server.</p>
      )}
      {run.log.length > 0 && <pre tabIndex={0}>{run.log.join('\n')}</pre>}
    </div>
  );
}

const whole = (ms: number): string => Math.round(ms).toLocaleString('en');
