import { useState } from 'preact/hooks';
import { Differences } from './Differences';
import { readExport, type ExportFile } from './exportFile';
import { FileSource } from '../FileSource';
import { inParts } from '../parts';
import { accountsInRequest, joinDifferences } from './inParts';
import { Progress } from '../Progress';
import type { Difference } from './requests';
import type { RedPanelState } from './useRedPanel';

type Chosen = ExportFile & { readonly source: string };

interface Found {
  readonly sentence: string;
  readonly differences: readonly Difference[];
}

/** Compares a CRM's export with the tracker, and takes over what a coordinator wants of it. */
export function ExportCard({ panel }: { panel: RedPanelState }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [found, setFound] = useState<Found>();
  const [done, setDone] = useState(0);
  const choose = (source: string, text: string): void => {
    setFound(undefined);
    setChosen({ ...readExport(text), source });
  };
  const compare = async (): Promise<void> => {
    if (!chosen?.ok) return;
    const parts = inParts(chosen.accounts, accountsInRequest);
    const answers: Difference[][] = [];
    let sentence = '';
    setDone(0);
    for (const accounts of parts) {
      const reply = await panel.exchange({ kind: 'compare', accounts });
      if (reply?.kind === 'refused' || reply?.kind === 'failed') {
        panel.say({ kind: reply.kind, sentence: reply.sentence });
        return;
      }
      if (reply?.kind !== 'differences') return;
      sentence = reply.sentence;
      answers.push(reply.differences);
      setDone((before) => before + accounts.length);
    }
    const differences = joinDifferences(answers);
    setFound({
      differences,
      sentence: parts.length === 1 ? sentence : inWords(differences.length, chosen.accounts.length),
    });
  };
  const isComparing = panel.busy === 'compare';
  return (
    <div class="card" aria-busy={isComparing}>
      <h2>Compare a CRM export</h2>
      <p class="quiet">
        Or bring accounts in: a CSV file with Account ID or Account Name, Health, and AE, CE and Sponsor where
        you have them. Nothing is changed until you say so.
      </p>
      <FileSource
        id="export"
        label="CSV file"
        accept=".csv,.txt,.tsv,text/csv"
        pasted="Rows with their header"
        onText={choose}
        isBusy={panel.busy !== undefined}
      />
      {chosen && <Summary chosen={chosen} />}
      {chosen?.ok && (
        <button
          type="button"
          class="primary"
          disabled={panel.busy !== undefined}
          onClick={() => void compare()}
        >
          {isComparing ? 'Comparing…' : 'Compare'}
        </button>
      )}
      {isComparing && chosen?.ok && <Progress label="Compared" done={done} of={chosen.accounts.length} />}
      {found && <Differences key={found.sentence} panel={panel} {...found} />}
    </div>
  );
}

function inWords(differences: number, accounts: number): string {
  const said = differences === 1 ? '1 difference' : String(differences) + ' differences';
  return `${said} in ${accounts} accounts.`;
}

function Summary({ chosen }: { chosen: Chosen }) {
  if (!chosen.ok) {
    return (
      <p class="problem" role="alert">
        {chosen.source}: {chosen.sentence}
      </p>
    );
  }
  const { accounts, columns, leftOut, source } = chosen;
  return (
    <p role="status">
      {source}: {accounts.length === 1 ? '1 account' : String(accounts.length) + ' accounts'}
      <span class="quiet">
        {' '}
        from the columns {columns.join(', ')}.
        {leftOut > 0 && ` Left out: ${leftOut} ${leftOut === 1 ? 'row' : 'rows'} without an account.`}
      </span>
    </p>
  );
}
