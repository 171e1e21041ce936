import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { changeHealth, save, teamed } from '../support/trackerLife';
import { coordinator } from '../support/workbook';

/** Who may call. All may open the spreadsheet but the stranger: the guest is of another domain, and it is shared with them. */
export const callers = {
  engineer: 'eng2@example.com',
  AE: ann,
  CE: cem,
  sponsor: sam,
  coordinator,
  automation: 'robot@example.com',
  guest: 'guest@elsewhere.test',
  stranger: 'stranger@elsewhere.test',
  nobody: '',
} as const;

export type Caller = keyof typeof callers;

const { automation } = callers;

/** Everybody is there, and the automation account is no coordinator any more. */
function withEverybody<W extends ProgrammeBench | TrackerBench>(w: W): W {
  w.bench.request(w.id, {
    as: coordinator,
    request: { kind: 'saveCoordinators', coordinators: [coordinator] },
  });
  for (const caller of Object.values(callers)) if (caller !== '') w.bench.addPerson(caller, caller);
  w.book.sharedWith = [callers.guest];
  return w;
}

function automatedBy<W extends ProgrammeBench | TrackerBench>(w: W, account: string): W {
  const coordinators = [coordinator, account];
  w.bench.addPerson(account, account);
  w.bench.request(w.id, { as: coordinator, request: { kind: 'saveCoordinators', coordinators } });
  w.run('turnOnAutomation', account);
  w.bench.deployWebApp(w.id, account);
  return w;
}

/** One engineer has an invite, another has not signed up; a call of July has a seat. */
export function callsWorld(): ProgrammeBench {
  const p = programme({
    automation: false,
    zones: ['Europe/Berlin', 'Europe/Berlin'],
    calls: [
      callCells({ AE: ann, Date: '2026-05-12' }),
      callCells({ AE: ann, Date: '2026-07-07', Customer: 'Nordlicht' }),
    ],
  });
  automatedBy(p, automation);
  p.signUp('eng1@example.com', '2026-05-12');
  p.hours(2);
  return withEverybody(p);
}

/** An account that was red and is yellow, with a note, a thread and an open ask. */
export function trackerWorld(): TrackerBench {
  const t = automatedBy(tracker({ automation: false }), automation);
  t.set('Slack channel', '#red-accounts');
  t.connectSlack(automation);
  t.connectCrm(automation);
  t.hours(0.1);
  t.tell(teamed);
  t.hours(0.5);
  const show = t.episode(fjord.name);
  t.ask(ann, { kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-08' });
  changeHealth(t, ann, 'Yellow');
  save(t, ann, { resolution: 'The fix of the export' });
  t.hours(1.5);
  return withEverybody(t);
}
