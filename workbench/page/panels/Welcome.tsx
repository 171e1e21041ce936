import { useState } from 'preact/hooks';
import { server, type SheetView } from '../api';

const SEEN = 'ridealong.welcome';

/** Three steps for somebody who has never been here: into a new spreadsheet, or into one with people and calls. */
export function Welcome({ tabs }: { tabs: SheetView['tabs'] }) {
  const isUnderWay = ['Calls', 'Engineers'].every((title) => tabs.find((tab) => tab.title === title)?.filled);
  const [open, setOpen] = useState(localStorage.getItem(SEEN) === null);
  if (!open) return null;
  const dismiss = () => {
    localStorage.setItem(SEEN, 'seen');
    setOpen(false);
  };
  return (
    <section class="welcome" aria-label="What to try">
      <ol>{isUnderWay ? <StepsInProgramme /> : <StepsFromNothing />}</ol>
      <button type="button" class="icon" aria-label="Dismiss the steps" onClick={dismiss}>
        ✕
      </button>
    </section>
  );
}

function StepsInProgramme() {
  return (
    <>
      <li>
        <b>Be an engineer</b>: choose one at the top right, then <i>Extensions → Open Ridealong</i>, and sign
        up.
      </li>
      <li>
        <b>Let time pass</b>: move the clock on. Confirmed placements become invites, Monday brings reminders.
      </li>
      <li>
        <b>See what went out</b>: mails, the calendar and the record of calls are in the <i>Out-tray</i>.
      </li>
    </>
  );
}

function StepsFromNothing() {
  return (
    <>
      <li>
        <b>Set up</b>: choose <i>Extensions → Set up this spreadsheet</i>. It makes the tabs.
      </li>
      <li>
        <b>Paste</b> engineers into their tab from <i>Email</i> on, calls into theirs from <i>Date</i> on:{' '}
        <CopySample name="engineers" />, <CopySample name="calls" />.
      </li>
      <li>
        <b>Turn on automation</b> in the same menu, be an engineer at the top right, and sign up.
      </li>
    </>
  );
}

function CopySample({ name }: { name: 'engineers' | 'calls' }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(await server.sample(name));
    setCopied(true);
  };
  return (
    <button type="button" class="link" onClick={() => void copy()}>
      {copied ? `${name} copied` : `copy sample ${name}`}
    </button>
  );
}
