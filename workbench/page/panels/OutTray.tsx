import { useState } from 'preact/hooks';
import { paths, type PersonEntry } from '../api';
import { useFetched } from '../useFetched';
import { CalendarWeek } from './CalendarWeek';
import { CallRecord } from './CallRecord';
import { Mails } from './Mails';
import { Slack } from './Slack';
import type { ExecutionEntry, OutTray as Tray } from './outtray';

interface OutTrayProps {
  version: number;
  now: number;
  /** Of the programme. */
  zone: string;
  me: PersonEntry | undefined;
  people: readonly PersonEntry[];
  onClose: () => void;
}

const tabs = ['Mails', 'Calendar', 'Slack', 'Record of calls'] as const;
type Tab = (typeof tabs)[number];

/** What left the workbook, as people see it, and what the add-on asked of Google to do it. */
export function OutTray({ version, now, zone, me, people, onClose }: OutTrayProps) {
  const [tab, setTab] = useState<Tab>('Mails');
  const tray = useFetched<Tray>(paths.outtray, version).value;
  const executions = useFetched<ExecutionEntry[]>(
    tab === 'Record of calls' ? paths.executions : null,
    version,
  );
  return (
    <section class="outtray" aria-label="Out-tray" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="panel-head">
        <h2>Out-tray</h2>
        <div class="segments" role="group" aria-label="What to show">
          {tabs.map((each) => (
            <button type="button" key={each} aria-pressed={each === tab} onClick={() => setTab(each)}>
              {each}
              {countOf(each, tray) > 0 && <span class="badge">{countOf(each, tray)}</span>}
            </button>
          ))}
        </div>
        <span class="spacer" />
        <button type="button" class="icon" aria-label="Close out-tray" onClick={onClose}>
          ✕
        </button>
      </div>
      {tab === 'Mails' && <Mails mails={tray?.mails ?? null} zone={zone} />}
      {tab === 'Calendar' && (
        <CalendarWeek events={tray?.events ?? null} now={now} zone={zone} me={me} people={people} />
      )}
      {tab === 'Slack' && <Slack posts={tray?.posts ?? null} version={version} zone={zone} />}
      {tab === 'Record of calls' && <CallRecord executions={executions.value} zone={zone} />}
    </section>
  );
}

/** How much there is to read; 0 says nothing. */
function countOf(tab: Tab, tray: Tray | null): number {
  if (tab === 'Mails') return tray?.mails.length ?? 0;
  return tab === 'Slack' ? (tray?.posts.length ?? 0) : 0;
}
