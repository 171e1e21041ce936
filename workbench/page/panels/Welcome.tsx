import { useState } from 'preact/hooks';
import { ask, paths, server, type SheetView, type SlackDesk, type WorkbookKind } from '../api';

/** Dismissed once, in each kind of workbook. */
const seenAs: Record<WorkbookKind, string> = {
  shadowing: 'ridealong.welcome',
  'red-accounts': 'ridealong.welcome.red',
};

interface WelcomeProps {
  kind: WorkbookKind;
  tabs: SheetView['tabs'];
}

/** Three steps for somebody who has never been here: into a new spreadsheet, or into one with a story in it. */
export function Welcome({ kind, tabs }: WelcomeProps) {
  const [open, setOpen] = useState(localStorage.getItem(seenAs[kind]) === null);
  if (!open) return null;
  const dismiss = () => {
    localStorage.setItem(seenAs[kind], 'seen');
    setOpen(false);
  };
  return (
    <section class="welcome" aria-label="What to try">
      <ol>{stepsFor(kind, tabs)}</ol>
      <button type="button" class="icon" aria-label="Dismiss the steps" onClick={dismiss}>
        ✕
      </button>
    </section>
  );
}

function stepsFor(kind: WorkbookKind, tabs: SheetView['tabs']) {
  // A tab of people's that stands in for ours goes by their title.
  const isSetUp = tabs.some(({ title }) => /^Ledger( \(Ridealong\))?$/.test(title));
  const isThere = (title: string): boolean => {
    const own = tabs.find((tab) => tab.title === title);
    return own ? own.filled : isSetUp;
  };
  if (kind === 'shadowing') {
    return isThere('Calls') && isThere('Engineers') ? (
      <StepsInProgramme />
    ) : (
      <StepsFromNothing isSetUp={isSetUp} />
    );
  }
  return isThere('Account Tracker') ? <StepsAmongAccounts /> : <StepsToRedAccounts isSetUp={isSetUp} />;
}

interface StepsProps {
  /** Then this step is behind one. */
  isSetUp: boolean;
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

function StepsFromNothing({ isSetUp }: StepsProps) {
  return (
    <>
      {!isSetUp && (
        <li>
          <b>Set up</b>: choose <i>Extensions → Set up for call shadowing</i>. It makes the tabs.
        </li>
      )}
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

function StepsAmongAccounts() {
  return (
    <>
      <li>
        <b>Be an owner</b>: choose a customer engineer at the top right, then{' '}
        <i>Extensions → Open Ridealong</i>, and click through the rows: the panel follows.
      </li>
      <li>
        <b>Be the CRM</b>: as Casey, make a key in the panel under <i>Programme</i>, then send a{' '}
        <i>CRM event</i> from the bar above.
      </li>
      <li>
        <b>Let time pass</b>: an ask climbs after 48 hours, on Monday owners get their mail. Mails and Slack
        are in the <i>Out-tray</i>.
      </li>
    </>
  );
}

function StepsToRedAccounts({ isSetUp }: StepsProps) {
  return (
    <>
      <li>
        <b>{isSetUp ? 'Turn on automation' : 'Set up'}</b>:{' '}
        {!isSetUp && (
          <>
            <i>Extensions → Set up for Red Accounts</i>, then{' '}
          </>
        )}
        <i>Extensions → Turn on automation</i>.
      </li>
      <li>
        <b>Connect Slack</b>: write <code>#red-accounts</code> beside <i>Slack channel</i> in Settings. In the
        panel, under <i>Programme</i>, connect it with the token: <CopyToken />.
      </li>
      <li>
        <b>Turn one red</b>: type an account and <i>Red</i> into Account Tracker, or make a webhook key under{' '}
        <i>Programme</i> and send a <i>CRM event</i> from the bar above.
      </li>
    </>
  );
}

/** The token of the workbench's own Slack. */
const CopyToken = () => (
  <Copy
    label="copy it"
    done="copied"
    text={async () => {
      const desk = await ask<SlackDesk>(paths.slack);
      return desk.ok ? (desk.value.bots[0]?.token ?? '') : '';
    }}
  />
);

const CopySample = ({ name }: { name: 'engineers' | 'calls' }) => (
  <Copy label={`copy sample ${name}`} done={`${name} copied`} text={() => server.sample(name)} />
);

function Copy({ label, done, text }: { label: string; done: string; text: () => Promise<string> }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(await text());
    setCopied(true);
  };
  return (
    <button type="button" class="link" onClick={() => void copy()}>
      {copied ? done : label}
    </button>
  );
}
