import { AskItem } from './AskItem';
import type { RedTracker } from './requests';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly tracker: RedTracker;
  readonly onShow: (episode: string) => void;
}

/** What the business asks of me, the most urgent first (rule R5). */
export function AsksTab({ panel, tracker, onShow }: Props) {
  const { asksOfMe, account } = tracker;
  if (asksOfMe.length === 0) {
    return (
      <div class="card">
        <h2>Nothing is asked of you</h2>
        <p class="quiet">What account teams need from you stands here, and you get a mail about it.</p>
      </div>
    );
  }
  return (
    <div class="card">
      <h2>{asksOfMe.length === 1 ? '1 ask of you' : String(asksOfMe.length) + ' asks of you'}</h2>
      <ul class="asks">
        {asksOfMe.map((ask) => (
          <AskItem key={ask.id} panel={panel} ask={ask} show={account?.episode ?? ''} onShow={onShow} />
        ))}
      </ul>
    </div>
  );
}
