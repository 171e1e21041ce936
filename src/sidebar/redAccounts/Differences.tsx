import { useState } from 'preact/hooks';
import { inParts } from '../parts';
import { accountsInRequest } from './inParts';
import { Progress } from '../Progress';
import type { Difference } from './requests';
import { Shortened } from '../Shortened';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly sentence: string;
  readonly differences: readonly Difference[];
}

/** Where an export and the tracker differ, each with a button that takes over what the export says. */
export function Differences({ panel, sentence, differences }: Props) {
  const [mended, setMended] = useState<ReadonlySet<Difference>>(new Set());
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const mendable = differences.filter((found) => found.mend !== '' && !mended.has(found));
  const isBusy = panel.busy !== undefined;

  const mend = async (wanted: readonly Difference[]): Promise<void> => {
    let done = 0;
    for (const part of inParts(wanted, accountsInRequest)) {
      if (wanted.length > accountsInRequest) setProgress({ done, of: wanted.length });
      const reply = await panel.exchange({
        kind: 'takeFromExport',
        accounts: part.map(({ account }) => account),
      });
      if (reply?.kind === 'done' || reply?.kind === 'refused' || reply?.kind === 'failed')
        panel.say({ kind: reply.kind, sentence: reply.sentence });
      if (reply?.kind !== 'done') break;
      done += part.length;
      setMended((before) => new Set([...before, ...part]));
    }
    setProgress(undefined);
  };
  return (
    <div class="differences">
      <p role="status">
        <b>{sentence}</b>
      </p>
      {mendable.length > 1 && (
        <button type="button" disabled={isBusy} onClick={() => void mend(mendable)}>
          Mend all {mendable.length}
        </button>
      )}
      {progress && <Progress label="Mended" {...progress} />}
      <Shortened
        items={differences}
        atFirst={30}
        list="diffs"
        render={(found, at) => (
          <li key={at}>
            <b>{found.account.name === '' ? found.account.id : found.account.name}</b>
            <span>{found.sentence}</span>
            {mended.has(found) ? (
              <span class="mended">✓ Mended</span>
            ) : (
              found.mend !== '' && (
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={found.mend + ': ' + (found.account.name || found.account.id)}
                  onClick={() => void mend([found])}
                >
                  {found.mend}
                </button>
              )
            )}
          </li>
        )}
      />
    </div>
  );
}
