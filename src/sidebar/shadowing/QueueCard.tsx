import type { Queued, WeekChoice } from '../requests';
import type { PanelState } from '../usePanel';
import { Withdraw } from './Withdraw';

interface Props {
  readonly queued: Queued;
  readonly weeks: readonly WeekChoice[];
  readonly panel: PanelState;
}

/** Signed up, without a place so far: where in the queue, and why. */
export function QueueCard({ queued, weeks, panel }: Props) {
  return (
    <div class="card mine queued">
      <p class="badge">In the queue</p>
      <h2>Place {queued.position}</h2>
      <p>{queued.reason}</p>
      <p class="quiet">
        Your weeks: {inWords(queued.weeks, weeks)}. You get a place as soon as there is one, and are told.
        More weeks mean more chances.
      </p>
      <Withdraw panel={panel} signUp={queued.signUp} question="Leave the queue?" />
    </div>
  );
}

/** The weeks as the list below names them; those beyond it by their days. */
function inWords(text: string, weeks: readonly WeekChoice[]): string {
  if (text === 'any') return 'any week';
  const nameOf = (part: string): string =>
    weeks.find(({ week }) => week === part)?.label ?? part.replace('..', ' to ');
  return text.split(', ').map(nameOf).join(', ');
}
