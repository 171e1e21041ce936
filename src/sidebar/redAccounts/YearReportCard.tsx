import { useState } from 'preact/hooks';
import type { YearReport } from './requests';
import { Shortened } from '../Shortened';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly thisYear: number;
  readonly onShow: (episode: string) => void;
}

/** What became of the accounts of a year, and what was learned from them; fetched when somebody wants it. */
export function YearReportCard({ panel, thisYear, onShow }: Props) {
  const [report, setReport] = useState<YearReport>();
  const fetchYear = async (year: number): Promise<void> => {
    const reply = await panel.send({ kind: 'yearReport', year });
    if (reply?.kind === 'yearReport') setReport(reply.report);
  };
  const isFetching = panel.busy === 'yearReport';
  return (
    <div class="card" aria-busy={isFetching}>
      <h2>Year report</h2>
      {report ? (
        <>
          <div class="chooser">
            <label for="report-year">Year</label>
            <select
              id="report-year"
              value={report.year}
              disabled={panel.busy !== undefined}
              onChange={(event) => void fetchYear(Number(event.currentTarget.value))}
            >
              {[...new Set([report.year, ...report.years])]
                .sort((one, other) => other - one)
                .map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
            </select>
          </div>
          <Report report={report} isBusy={panel.busy !== undefined} onShow={onShow} />
        </>
      ) : (
        <>
          <p class="quiet">Resolved and lost accounts, and what turned them.</p>
          <button type="button" disabled={panel.busy !== undefined} onClick={() => void fetchYear(thisYear)}>
            {isFetching ? 'Reading…' : 'Show ' + String(thisYear)}
          </button>
        </>
      )}
    </div>
  );
}

interface ReportProps {
  readonly report: YearReport;
  readonly isBusy: boolean;
  readonly onShow: (episode: string) => void;
}

function Report({ report, isBusy, onShow }: ReportProps) {
  const [wanted, setWanted] = useState('');
  const { resolved, lost, medianDays, episodes } = report;
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = episodes.filter(({ account, note }) => {
    const text = (account + ' ' + note).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (episodes.length === 0) return <p class="quiet">No account was closed in {report.year}.</p>;
  return (
    <>
      <p>
        <b>{resolved}</b> resolved, <b>{lost}</b> lost
        {medianDays !== null && (
          <>
            ; half of them within <b>{medianDays === 1 ? '1 day' : String(medianDays) + ' days'}</b> from red
            to closed
          </>
        )}
        .
      </p>
      <div class="field">
        <label for="search-notes">Search accounts and notes</label>
        <input
          id="search-notes"
          {...({ type: 'search' } as object)}
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
      </div>
      <p class="quiet" role="status">
        {words.length > 0 && String(found.length) + ' of ' + String(episodes.length)}
      </p>
      <Shortened
        items={found}
        atFirst={20}
        list="rows"
        render={({ episode, account, outcome, closed, daysRed, relapses, note }) => (
          <li key={episode}>
            <button
              type="button"
              class="row"
              disabled={isBusy}
              onClick={() => {
                onShow(episode);
              }}
            >
              <b>{account}</b>
              <span class={'badge ' + outcome}>{outcome === 'lost' ? 'Lost' : 'Resolved'}</span>
              <span class="about">
                {closed}, {daysRed === 1 ? '1 day' : String(daysRed) + ' days'} red
                {relapses > 0 && ', turned red again ' + String(relapses) + '×'}
              </span>
              <span class="note">{note === '' ? 'No note.' : note}</span>
            </button>
          </li>
        )}
      />
    </>
  );
}
