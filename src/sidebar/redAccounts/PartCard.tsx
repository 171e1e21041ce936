import { EditableCard } from './EditableCard';
import { partFields, partTitles, partWords } from './fields';
import type { AccountView, PartView } from './requests';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly account: AccountView;
  readonly part: 'ae' | 'ce';
}

/** One owner's part of the plan, with their signature or what it still lacks (rules R3, R4). */
export function PartCard({ panel, account, part }: Props) {
  const { owner, state, sentence } = account.parts[part];
  const isMine = account.mine.part === part;
  return (
    <EditableCard
      panel={panel}
      account={account}
      title={partTitles[part]}
      badge={<State state={state} />}
      fields={partFields[part]}
      isMine={isMine}
      isOpenAtFirst={isMine && account.isOpen && state === 'missing'}
    >
      <p class="quiet">
        {owner === '' ? '' : owner + (isMine ? ' (you). ' : '. ')}
        {sentence}
      </p>
    </EditableCard>
  );
}

function State({ state }: { state: PartView['state'] }) {
  return <span class={'badge part ' + state}>{(state === 'signed' ? '✓ ' : '') + partWords[state]}</span>;
}
