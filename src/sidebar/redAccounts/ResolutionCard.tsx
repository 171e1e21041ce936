import { EditableCard } from './EditableCard';
import type { AccountView } from './requests';
import { useDraft } from './unsaved';
import type { RedPanelState } from './useRedPanel';

/** How it ended: the note of what turned it, and the word of its owners (rule R7). */
export function ResolutionCard({ panel, account }: { panel: RedPanelState; account: AccountView }) {
  const { resolution, episode } = account;
  const [draft] = useDraft(episode);
  const isUnsaved = draft.mine.resolution !== undefined;
  const isLost = resolution.kind === 'lost';
  return (
    <EditableCard
      panel={panel}
      account={account}
      title={isLost ? 'Lost: what was learned' : 'Resolution'}
      fields={['resolution']}
      isOpenAtFirst={resolution.isNoteAsked && account.mine.role !== null}
    >
      {resolution.isWaiting && <p>{resolution.question}</p>}
      <ul class="sentences">
        {resolution.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {resolution.mayGiveWord && (
        <div class="word">
          <button
            type="button"
            class="primary wide"
            disabled={panel.busy !== undefined || isUnsaved}
            aria-describedby={isUnsaved ? 'save-first' : undefined}
            onClick={() => void panel.send({ kind: 'giveWord', show: episode })}
          >
            {panel.busy === 'giveWord'
              ? 'Giving your word…'
              : isLost
                ? 'Give my word that this is what we learned'
                : 'Give my word that it is resolved'}
          </button>
          {isUnsaved && (
            <p class="hint" id="save-first">
              Save the note first.
            </p>
          )}
        </div>
      )}
    </EditableCard>
  );
}
