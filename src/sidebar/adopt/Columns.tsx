import type { ProposedColumn, ProposedTab } from './requests';

interface Props {
  readonly tab: ProposedTab;
  readonly onChoose: (column: string, header: string | null) => void;
}

/** Which column of theirs is which of ours, to be corrected; what is added, and what is left alone. */
export function Columns({ tab, onChoose }: Props) {
  const { columns, added, leftAlone, historyOnly } = tab;
  const found = columns.filter(({ header }) => header !== null);
  const guessed = columns.filter((column) => column.guessed).length;
  return (
    <>
      <details>
        <summary>
          {found.length} of your columns found{guessed > 0 && `, ${guessed} to be looked at`}
        </summary>
        {columns.map((column) => (
          <ColumnField key={column.column} tab={tab} column={column} onChoose={onChoose} />
        ))}
      </details>
      {added.length > 0 && (
        <details>
          <summary>
            {added.length} {added.length === 1 ? 'column is' : 'columns are'} added on the right
          </summary>
          <p class="quiet">{added.join(', ')}</p>
        </details>
      )}
      {!historyOnly && leftAlone.length > 0 && <p class="quiet">Left alone: {leftAlone.join(', ')}.</p>}
    </>
  );
}

interface FieldProps {
  readonly tab: ProposedTab;
  readonly column: ProposedColumn;
  readonly onChoose: Props['onChoose'];
}

function ColumnField({ tab, column, onChoose }: FieldProps) {
  const id = 'column-' + tab.tab + '-' + column.column.replace(/\W/g, '-');
  return (
    <div class="field">
      <label for={id}>
        {column.column}
        {column.required && <span class="quiet"> (needed)</span>}
      </label>
      <select
        id={id}
        value={column.header ?? ''}
        aria-describedby={id + '-about'}
        onChange={(event) => {
          onChoose(column.column, event.currentTarget.value === '' ? null : event.currentTarget.value);
        }}
      >
        <option value="">{tab.historyOnly ? 'None' : 'None: add a column'}</option>
        {tab.headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
      <p class={column.guessed ? 'hint guessed' : 'hint'} id={id + '-about'}>
        {aboutText(column)}
      </p>
    </div>
  );
}

function aboutText({ header, guessed, example, help }: ProposedColumn): string {
  if (header === null) return help;
  const told = guessed ? 'Told by what stands in it, please look: ' : 'For example: ';
  return example === '' ? 'Nothing stands in it yet.' : told + example;
}
