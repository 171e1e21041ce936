import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Loading } from '../Loading';
import type { SetUpProgramme, SetUpProposal } from './requests';
import { TabCard } from './TabCard';
import { useSetUp, type SetUpSaid, type SetUpState } from './useSetUp';

interface Props {
  readonly programme: SetUpProgramme;
  /** Goes on to the panel itself. */
  readonly onOpen: () => void;
}

/** Set-up of a spreadsheet in which something stands: what would become of it, and Go. */
export function SetUpPage({ programme, onOpen }: Props) {
  const state = useSetUp(programme);
  const [isCancelled, setCancelled] = useState(false);
  const { proposal, said, look } = state;
  if (said?.kind === 'done') {
    return (
      <Frame programme={programme} said={said}>
        <button type="button" class="primary wide" onClick={onOpen}>
          Open Ridealong
        </button>
      </Frame>
    );
  }
  if (isCancelled) {
    const again = (): void => {
      setCancelled(false);
      look();
    };
    return (
      <Frame programme={programme} said={{ kind: 'refused', sentence: cancelledText }}>
        <button type="button" class="wide" onClick={again}>
          Look again
        </button>
      </Frame>
    );
  }
  if (!proposal && !said) return <Loading />;
  return (
    <Frame programme={programme} said={said}>
      {proposal ? (
        <Proposal
          state={state}
          proposal={proposal}
          onCancel={() => {
            setCancelled(true);
          }}
        />
      ) : (
        <button type="button" class="primary wide" onClick={look}>
          Try again
        </button>
      )}
    </Frame>
  );
}

const cancelledText = 'Nothing was changed. You may close this panel.';

const titles: Readonly<Record<SetUpProgramme, string>> = {
  shadowing: 'Set up for call shadowing',
  redAccounts: 'Set up for Red Accounts',
};

interface FrameProps {
  readonly programme: SetUpProgramme;
  readonly said: SetUpSaid | undefined;
  readonly children: preact.ComponentChildren;
}

/** What was said last stands first, and takes the focus: the button that was pressed may be gone. */
function Frame({ programme, said, children }: FrameProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (said) sentence.current?.focus();
  }, [said]);
  return (
    <main class="set-up">
      <h1 class="product">Ridealong: {titles[programme]}</h1>
      <div class="answer" aria-live="polite" role="status">
        {said && (
          <p class={'said ' + said.kind} tabIndex={-1} ref={sentence}>
            {said.sentence}
          </p>
        )}
      </div>
      {children}
    </main>
  );
}

interface ProposalProps {
  readonly state: SetUpState;
  readonly proposal: SetUpProposal;
  readonly onCancel: () => void;
}

function Proposal({ state, proposal, onCancel }: ProposalProps) {
  const { busy, choose, chosenFor, go } = state;
  const isOpen = proposal.tabs.some(({ becomes }) => becomes === 'open');
  return (
    <>
      <p class="lead">
        This is what would become of this spreadsheet. Nothing is written before you choose Go; your columns,
        formats and formulas stay as they are.
      </p>
      {proposal.tabs.map((tab) => (
        <TabCard
          key={tab.tab}
          tab={tab}
          sheets={proposal.sheets}
          made={madeTitle(proposal, tab.title)}
          chosen={chosenFor(tab.tab)}
          onChoose={choose}
        />
      ))}
      <Others proposal={proposal} />
      <div class="send go" aria-busy={busy !== undefined}>
        {isOpen && <p class="hint">Please choose where it says so first.</p>}
        <button type="button" class="primary" disabled={busy !== undefined || isOpen} onClick={go}>
          {busy === 'going' ? 'Setting up…' : busy === 'looking' ? 'Looking…' : 'Go'}
        </button>
        <button type="button" disabled={busy === 'going'} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}

/** The title under which a tab is made. */
function madeTitle({ made }: SetUpProposal, usual: string): string {
  return made.find(({ title, instead }) => title === usual || instead === usual)?.title ?? usual;
}

/** Tabs that are made besides, and sheets that stay as they are. */
function Others({ proposal: { tabs, made, leftAlone } }: { readonly proposal: SetUpProposal }) {
  const shown = new Set(tabs.filter(({ becomes }) => becomes !== 'adopt').map(({ title }) => title));
  const others = made.filter(({ title, instead }) => !shown.has(instead === '' ? title : instead));
  return (
    <section class="card">
      <h2>Besides</h2>
      <p>New tabs: {others.map(({ title }) => title).join(', ')}.</p>
      {made
        .filter(({ instead }) => instead !== '')
        .map(({ title, instead }) => (
          <p class="quiet" key={title}>
            “{instead}” is taken by a tab of yours, which keeps its name. Ridealong’s is called “{title}”.
          </p>
        ))}
      {leftAlone.length > 0 && <p>Not touched: {leftAlone.map((title) => `“${title}”`).join(', ')}.</p>}
    </section>
  );
}
