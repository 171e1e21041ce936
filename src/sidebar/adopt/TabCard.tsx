import type { ProposedTab, SetUpChoice, SetUpProposal } from './requests';
import { Columns } from './Columns';

interface Props {
  readonly tab: ProposedTab;
  readonly sheets: SetUpProposal['sheets'];
  /** The title under which a new one would be made. */
  readonly made: string;
  readonly chosen: SetUpChoice['columns'];
  readonly onChoose: (choice: SetUpChoice) => void;
}

const newSheet = 'new';
const openSheet = 'open';

/** What becomes of one tab of Ridealong's, and how to have it otherwise. */
export function TabCard({ tab, sheets, made, chosen, onChoose }: Props) {
  const { becomes, title, sheet, sentence } = tab;
  const id = 'sheet-' + tab.tab;
  const chooseSheet = (value: string): void => {
    if (value === openSheet) return;
    onChoose({ tab: tab.tab, sheet: value === newSheet ? null : Number(value), columns: [] });
  };
  const chooseColumn = (column: string, header: string | null): void => {
    const columns = [...chosen.filter((one) => one.column !== column), { column, header }];
    onChoose({ tab: tab.tab, sheet, columns });
  };
  const value = becomes === 'open' ? openSheet : becomes === 'new' ? newSheet : String(sheet);
  return (
    <section class={'card proposed ' + becomes}>
      <h2>
        <span class="badge">{badges[becomes]}</span>
        {title}
      </h2>
      {sentence !== '' && <p class={becomes === 'open' ? 'problem' : 'quiet'}>{sentence}</p>}
      <div class="field">
        <label for={id}>{tab.historyOnly ? 'Bring in its history from' : 'Which sheet is it?'}</label>
        <select
          id={id}
          value={value}
          onChange={(event) => {
            chooseSheet(event.currentTarget.value);
          }}
        >
          {becomes === 'open' && <option value={openSheet}>Please choose</option>}
          <option value={newSheet}>{tab.historyOnly ? 'None' : `A new tab “${made}”`}</option>
          {sheets.map((one) => (
            <option key={one.sheet} value={String(one.sheet)}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      {becomes === 'adopt' && <Columns tab={tab} onChoose={chooseColumn} />}
      {becomes === 'adopt' && <Questions tab={tab} />}
    </section>
  );
}

const badges: Readonly<Record<ProposedTab['becomes'], string>> = {
  adopt: 'yours',
  new: 'new',
  open: 'please choose',
};

/** Rows that would not read, each with its sentence. */
function Questions({ tab: { rows, questions, questionRows, historyOnly } }: { readonly tab: ProposedTab }) {
  if (rows === 0) return <p class="quiet">No rows yet.</p>;
  if (questions === 0) return <p class="fine">All {rows} rows read well.</p>;
  const where = historyOnly ? 'while it is brought in' : 'in Check';
  return (
    <details>
      <summary>
        {questions} {questions === 1 ? 'question' : 'questions'} {where}, {rows} {rows === 1 ? 'row' : 'rows'}
      </summary>
      <ul class="plain">
        {questionRows.map(({ row, sentence }, n) => (
          <li key={n}>
            <b>Row {row}</b> {sentence}
          </li>
        ))}
      </ul>
      {questions > questionRows.length && <p class="quiet">And {questions - questionRows.length} more.</p>}
    </details>
  );
}
