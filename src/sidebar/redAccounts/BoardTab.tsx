import { BoardCounts } from './BoardCounts';
import { CopyButton } from '../CopyButton';
import { OpenAccountForm } from './OpenAccountForm';
import type { RedTracker } from './requests';
import { Shortened } from '../Shortened';
import type { RedPanelState } from './useRedPanel';
import { YearReportCard } from './YearReportCard';

interface Props {
  readonly panel: RedPanelState;
  readonly tracker: RedTracker;
  readonly onShow: (episode: string) => void;
  /** A new account was opened here, and is the one that the panel shows. */
  readonly onOpened: () => void;
}

/** All open accounts at a glance, and what holds them up. */
export function BoardTab({ panel, tracker, onShow, onOpened }: Props) {
  const { board, today } = tracker;
  const isBusy = panel.busy !== undefined;
  const waits = board.waitingFor.map(({ episode, account, who, what, since }) => ({
    episode,
    account,
    text: who + ': ' + what + ', since ' + since,
  }));
  return (
    <>
      <BoardCounts board={board} />
      <OpenAccountForm panel={panel} onOpened={onOpened} />
      <Lines title="Who is waited for" none="Nobody is waited for." lines={waits} {...{ isBusy, onShow }} />
      <Lines title="Plans overdue" lines={board.plansOverdue} {...{ isBusy, onShow }} />
      <Lines title="Without an update" lines={board.stale} {...{ isBusy, onShow }} />
      <Lines title="Renewals" lines={board.renewals} {...{ isBusy, onShow }} />
      <div class="card">
        <h2>Review agenda</h2>
        {board.agenda === '' ? (
          <p class="quiet">Nothing to review.</p>
        ) : (
          <>
            <p class="quiet">To paste into the notes of the meeting.</p>
            <CopyButton text={board.agenda} label="Copy the agenda" source="agenda" />
            <details>
              <summary>Read it here</summary>
              <pre id="agenda">{board.agenda}</pre>
            </details>
          </>
        )}
      </div>
      <YearReportCard panel={panel} thisYear={Number(today.slice(0, 4))} onShow={onShow} />
    </>
  );
}

interface LinesProps {
  readonly title: string;
  /** What is said when there is none; left out, the whole card is. */
  readonly none?: string;
  readonly lines: readonly { episode: string; account: string; text: string }[];
  readonly isBusy: boolean;
  readonly onShow: (episode: string) => void;
}

function Lines({ title, none, lines, isBusy, onShow }: LinesProps) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <div class="card">
      <h2>
        {title}
        {lines.length > 0 && <span class="count"> {lines.length}</span>}
      </h2>
      {lines.length === 0 && <p class="quiet">{none}</p>}
      <Shortened
        items={lines}
        atFirst={8}
        list="rows"
        render={({ episode, account, text }, at) => (
          <li key={episode + String(at)}>
            <button
              type="button"
              class="row"
              disabled={isBusy}
              onClick={() => {
                onShow(episode);
              }}
            >
              <b>{account}</b>
              <span class="about">{text}</span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
