import { FileSource } from '../FileSource';
import { Progress } from '../Progress';
import type { ImportFound, ImportNote } from '../requests';
import { Shortened } from '../Shortened';
import type { ShadowingPanelState } from '../usePanel';
import { countedText, foundText, type ImportKind } from './importFile';
import { useImport, type Importing } from './useImport';

const kinds: readonly { readonly what: ImportKind; readonly label: string }[] = [
  { what: 'engineers', label: 'Engineers' },
  { what: 'calls', label: 'Calls' },
  { what: 'handbook', label: 'Handbook page' },
];

/** Brings in what was kept elsewhere so far: shown first, written when somebody says so, and never twice. */
export function ImportCard({ panel }: { panel: ShadowingPanelState }) {
  const importing = useImport(panel);
  const { chosen, found, isDone, trouble, progress } = importing;
  const isBusy = panel.busy !== undefined;
  const isWorking = panel.busy === 'importRows' || panel.busy === 'importHandbook';
  return (
    <div class="card import" aria-busy={isWorking}>
      <h2>Import</h2>
      <p class="quiet">
        Engineers or calls as CSV, or the handbook’s page with the rotations so far as Markdown. You see first
        what would be added.
      </p>
      <FileSource
        id="import"
        label="File"
        accept=".csv,.tsv,.txt,.md,.markdown,text/csv,text/markdown"
        pasted="Rows with their header, or the page"
        onText={importing.choose}
        isBusy={isBusy}
      />
      {chosen && <TakenFor importing={importing} isBusy={isBusy} />}
      {isWorking && !progress && <p role="status">Reading…</p>}
      {progress && <Progress label="Parts" {...progress} />}
      {trouble !== '' && (
        <p class="problem" role="alert">
          {trouble}
        </p>
      )}
      {found && <Found found={found} isDone={isDone} />}
      {found && !isDone && (found.adds + found.updates > 0 || found.what === 'handbook') && (
        <button type="button" class="primary" disabled={isBusy} onClick={importing.bringIn}>
          {buttonText(found)}
        </button>
      )}
    </div>
  );
}

function buttonText({ what, adds }: ImportFound): string {
  return adds > 0 ? 'Import ' + countedText(what, adds) : what === 'handbook' ? 'Keep this page' : 'Fill in';
}

function TakenFor({ importing, isBusy }: { importing: Importing; isBusy: boolean }) {
  const { chosen, takeFor } = importing;
  return (
    <fieldset class="takenFor">
      <legend>{chosen?.source} holds</legend>
      {kinds.map(({ what, label }) => (
        <label key={what} class="line">
          <input
            type="radio"
            name="import-what"
            checked={chosen?.what === what}
            disabled={isBusy}
            onChange={() => {
              takeFor(what);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Found({ found, isDone }: { found: ImportFound; isDone: boolean }) {
  const leftOut = found.notes.filter((note) => note.leftOut);
  const others = found.notes.filter((note) => !note.leftOut);
  return (
    <>
      <p role="status">
        <b>{foundText(found, isDone)}</b>
      </p>
      {!isDone && <p class="quiet">Columns that are read: {found.columns.join(', ')}.</p>}
      <Notes title="Left out" what={found.what} notes={leftOut} />
      <Notes title="Good to know" what={found.what} notes={others} />
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly what: ImportKind;
  readonly notes: readonly ImportNote[];
}

function Notes({ title, what, notes }: NotesProps) {
  if (notes.length === 0) return null;
  const place = what === 'handbook' ? 'Line' : 'Row';
  return (
    <>
      <h3>{title}</h3>
      <Shortened
        items={notes}
        atFirst={10}
        list="notes"
        render={({ row, sentence }, at) => (
          <li key={at}>
            <b>
              {place} {row}
            </b>{' '}
            {sentence}
          </li>
        )}
      />
    </>
  );
}
