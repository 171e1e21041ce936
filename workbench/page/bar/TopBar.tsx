import { useState } from 'preact/hooks';
import type { PersonEntry, WorkbookEntry, WorkbookKind } from '../api';
import { Popover } from '../Popover';
import { ClockControl } from './ClockControl';
import { CrmEventForm } from './CrmEventForm';
import { PersonChooser } from './PersonChooser';

interface TopBarProps {
  workbooks: readonly WorkbookEntry[];
  workbook: WorkbookEntry | undefined;
  onOpen: (id: string) => void;
  onCreate: NewWorkbookProps['onCreate'];
  people: readonly PersonEntry[];
  as: string;
  onBe: (email: string) => void;
  now: number | null;
  zone: string;
  busy: boolean;
  onSetClock: (instant: number) => void;
  outtrayOpen: boolean;
  outtrayCount: number;
  onOuttray: () => void;
  /** Something reached the web app. */
  onSent: () => void;
}

/** Which workbook, what time it is, what went out, and who I am. */
export function TopBar(props: TopBarProps) {
  const { workbooks, workbook, now } = props;
  return (
    <header class="top-bar">
      <Logo />
      <Popover
        label="Spreadsheet"
        class="workbooks"
        popup="dialog"
        button={
          <>
            <h1>{workbook?.title ?? 'No spreadsheet'}</h1>
            <span class="caret" aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <div role="dialog" aria-label="Spreadsheets">
            {workbooks.map(({ id, kind, title }) => (
              <button
                type="button"
                key={id}
                class="workbook-option"
                aria-current={id === workbook?.id}
                onClick={() => {
                  props.onOpen(id);
                  close();
                }}
              >
                {title}
                {title !== programmes[kind] && <small>{programmes[kind]}</small>}
              </button>
            ))}
            <NewWorkbook
              onCreate={(kind, title) => {
                props.onCreate(kind, title);
                close();
              }}
            />
          </div>
        )}
      </Popover>
      <span class="spacer" />
      {now !== null && workbook?.kind === 'red-accounts' && (
        <CrmEventForm
          key={workbook.id}
          workbook={workbook.id}
          people={props.people}
          now={now}
          zone={props.zone}
          onSent={props.onSent}
        />
      )}
      <button
        type="button"
        class="outtray-button"
        aria-expanded={props.outtrayOpen}
        onClick={props.onOuttray}
      >
        Out-tray
        {props.outtrayCount > 0 && <span class="badge">{props.outtrayCount}</span>}
      </button>
      {now !== null && (
        <ClockControl now={now} zone={props.zone} busy={props.busy} onSet={props.onSetClock} />
      )}
      <PersonChooser people={props.people} as={props.as} onChoose={props.onBe} />
    </header>
  );
}

interface NewWorkbookProps {
  onCreate: (kind: WorkbookKind, title: string) => void;
}

const programmes: Record<WorkbookKind, string> = {
  shadowing: 'Customer calls shadowing',
  'red-accounts': 'Red Accounts',
};

/** What it is for and a title, and a new empty spreadsheet. */
export function NewWorkbook({ onCreate }: NewWorkbookProps) {
  const [kind, setKind] = useState<WorkbookKind>('shadowing');
  const [title, setTitle] = useState('Untitled spreadsheet');
  const create = (event: Event) => {
    event.preventDefault();
    if (title.trim()) onCreate(kind, title.trim());
  };
  return (
    <form class="new-workbook" onSubmit={create}>
      <label>
        For
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as WorkbookKind)}>
          {Object.entries(programmes).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Title
        <input
          type="text"
          value={title}
          maxLength={200}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        New empty spreadsheet
      </button>
    </form>
  );
}

/** Two seats side by side: riding along. */
function Logo() {
  return (
    <svg class="logo" viewBox="0 0 40 40" role="img" aria-label="Ridealong workbench">
      <rect x="2" y="2" width="36" height="36" rx="9" fill="#0b6e63" />
      <path d="M8 27h24" stroke="#fff" stroke-width="2.6" stroke-linecap="round" />
      <circle cx="15" cy="14" r="3.6" fill="#fff" />
      <path d="M9.5 24c0-3.6 2.4-5.6 5.5-5.6s5.5 2 5.5 5.6" fill="#fff" />
      <circle cx="26" cy="15" r="3" fill="#9fe0d2" />
      <path d="M22.4 24c.3-3 2-4.4 4.1-4.4 2.4 0 4.4 1.6 4.6 4.4" fill="#9fe0d2" />
    </svg>
  );
}
