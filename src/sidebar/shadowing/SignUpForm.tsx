import { useState } from 'preact/hooks';
import type { Home, Request, WeekChoice } from '../requests';
import type { PanelState } from '../usePanel';
import { WeekOption } from './WeekOption';

type Programme = NonNullable<Home['programme']>;

/** The weeks to choose from, and the one button that matters. What was ticked stays when the server says no. */
export function SignUpForm({ panel, programme }: { panel: PanelState; programme: Programme }) {
  const { queued, weeks, refusal, nextYear } = programme;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [any, setAny] = useState(false);
  const [flexible, setFlexible] = useState(false);
  const [note, setNote] = useState('');
  if (refusal !== '')
    return <NextYear panel={panel} sentence={refusal} year={nextYear} isQueued={queued !== null} />;
  const toggle = (week: string): void => {
    setTicked(ticked.includes(week) ? ticked.filter((other) => other !== week) : [...ticked, week].sort());
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const request: Request = {
      kind: 'signUp',
      weeks: any ? { any: true } : { weeks: [...ticked] },
      flexible,
      note,
    };
    if (!(await panel.send(request))) return;
    setTicked([]);
    setAny(false);
    setFlexible(false);
    setNote('');
  };
  const label = queued ? 'Change my weeks' : 'Sign up';
  return (
    <form class="card" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>When can you?</legend>
        <p class="quiet">
          {queued
            ? 'What you tick here takes the place of your weeks so far.'
            : 'Tick every week that suits you. Times are your own.'}
        </p>
        <label class="week any">
          <input type="checkbox" checked={any} onChange={() => setAny(!any)} />
          <span class="name">Any week</span>
        </label>
        {weeks.map((choice: WeekChoice) => (
          <WeekOption
            key={choice.week}
            choice={choice}
            checked={any || ticked.includes(choice.week)}
            locked={any}
            onToggle={() => toggle(choice.week)}
          />
        ))}
      </fieldset>
      <label class="line">
        <input type="checkbox" checked={flexible} onChange={() => setFlexible(!flexible)} />
        <span>Earlier or later is fine for this</span>
      </label>
      <label>
        Note (optional)
        <input value={note} maxLength={500} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <div class="send">
        <button
          type="submit"
          class="primary wide"
          disabled={panel.busy !== undefined || (!any && ticked.length === 0)}
        >
          {panel.busy === 'signUp' ? 'Finding your week…' : label}
        </button>
      </div>
    </form>
  );
}

/** One rotation a year (rule S3): the next one can be asked for already. */
function NextYear({
  panel,
  sentence,
  year,
  isQueued,
}: {
  panel: PanelState;
  sentence: string;
  year: number;
  isQueued: boolean;
}) {
  if (isQueued) return null;
  return (
    <div class="card">
      <h2>One rotation a year</h2>
      <p class="quiet">{sentence}</p>
      <button
        type="button"
        disabled={panel.busy !== undefined}
        onClick={() => void panel.send({ kind: 'signUp', weeks: { year }, flexible: false, note: '' })}
      >
        {panel.busy === 'signUp' ? 'Signing up…' : 'Sign up for ' + String(year)}
      </button>
    </div>
  );
}
