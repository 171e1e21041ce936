import { HealthMark } from './HealthMark';
import type { AccountLine } from './requests';

interface Props {
  readonly lines: readonly AccountLine[];
  readonly onShow: (episode: string) => void;
  readonly isBusy: boolean;
}

/** Accounts to go to, each with whom it waits for. */
export function AccountLines({ lines, onShow, isBusy }: Props) {
  return (
    <ul class="rows">
      {lines.map((line) => (
        <li key={line.episode}>
          <button
            type="button"
            class={'row' + (line.isMyTurn ? ' turn' : '')}
            disabled={isBusy}
            onClick={() => {
              onShow(line.episode);
            }}
          >
            <b>{line.account}</b>
            <HealthMark health={line.health} />
            {line.isMyTurn && <span class="badge yours">Your turn</span>}
            <span class="about">{aboutOf(line)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ waitingFor, status, health }: AccountLine): string {
  if (waitingFor !== '') return waitingFor;
  return status === health ? 'Nobody is waited for' : status;
}
