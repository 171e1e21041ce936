import { useState } from 'preact/hooks';
import type { How } from './remedies';
import { NeedsYou } from './NeedsYou';
import { RemedyCards } from './RemedyCards';
import type { PendingView, StatusView } from './status';
import { useStatus, type StatusState } from './useStatus';

interface Automation {
  readonly sentence: string;
}

/** How it stands, for coordinators of either programme: what needs them, sending as a whole, and what they can do about it. */
export function HowItStands({
  attention,
  warnings,
  automation,
  changes,
  isBusy,
  onChoose,
}: {
  readonly attention: readonly string[];
  readonly warnings: readonly string[];
  readonly automation: Automation;
  /** Counts what the person did that may have changed how it stands. */
  readonly changes: number;
  readonly isBusy: boolean;
  readonly onChoose: (how: How) => void;
}) {
  const state = useStatus(true, changes);
  return (
    <>
      <NeedsYou attention={attention} warnings={warnings} state={state} />
      <div class="card how-it-stands">
        <h2>Status</h2>
        <p>{automation.sentence}</p>
        <Told state={state} />
        <p class="quiet">Turn automation on and off in the menu: Extensions › Ridealong.</p>
      </div>
      {state.status?.mayTakeOver && <RemedyCards remedies={[takeOver]} isBusy={isBusy} onChoose={onChoose} />}
    </>
  );
}

const takeOver = {
  how: 'takeOver' as const,
  title: 'Let your account send',
  sentences: [
    'From then on everything is sent by you, every hour what is due. What was sent already is not sent again; what is pending goes on.',
    'Should the other account come back, its triggers do nothing any more.',
  ],
  button: 'Send as me from now on',
};

/** The same for everybody, in short: looked up when somebody wants to know. */
export function StatusFoot({
  automation,
  changes,
}: {
  readonly automation: Automation;
  readonly changes: number;
}) {
  const [isOpen, setOpen] = useState(false);
  const state = useStatus(isOpen, changes);
  return (
    <details class="card how-it-stands" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Status</summary>
      <p>{automation.sentence}</p>
      {isOpen && <Told state={state} />}
    </details>
  );
}

function Told({ state: { status, isLoading, failure, load } }: { readonly state: StatusState }) {
  return (
    <>
      <div aria-live="polite" aria-busy={isLoading}>
        {failure !== '' && <p class="said failed">{failure}</p>}
        {status && <Lines status={status} />}
        {!status && isLoading && <p class="quiet">Looking how it stands…</p>}
      </div>
      <button type="button" class="wide" disabled={isLoading} onClick={load}>
        {isLoading ? 'Looking…' : failure === '' ? 'Look again' : 'Try again'}
      </button>
    </>
  );
}

function Lines({ status: { warning, lastRun, pending, notes, leftOver } }: { readonly status: StatusView }) {
  return (
    <>
      {warning !== '' && <p class="warning">{warning}</p>}
      {lastRun !== '' && <p>{lastRun}</p>}
      {pending.length === 0 && <p class="quiet">Nothing is pending.</p>}
      <ul class="plain">
        {pending.map((one) => (
          <Pending key={one.what + one.why} pending={one} />
        ))}
      </ul>
      {leftOver !== '' && (
        <>
          <h3>Another account’s trigger</h3>
          <p>{leftOver}</p>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3>Not sent by itself any more</h3>
          <ul class="plain">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Pending({ pending: { what, why, items } }: { readonly pending: PendingView }) {
  return (
    <li>
      <b>{what}</b>: {why}
      {items.length > 0 && (
        <details>
          <summary>Which</summary>
          <ul class="plain">
            {items.map((item, at) => (
              <li key={String(at) + item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
