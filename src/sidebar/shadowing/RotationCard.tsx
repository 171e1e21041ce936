import type { MyCall, MyRotation, WeekChoice } from '../requests';
import type { PanelState } from '../usePanel';
import { WeekStrip } from './WeekStrip';
import { Withdraw } from './Withdraw';

interface Props {
  readonly rotation: MyRotation;
  readonly weeks: readonly WeekChoice[];
  readonly panel: PanelState;
}

/** One rotation of mine: its week, its call at my own time, and what comes next. */
export function RotationCard({ rotation, weeks, panel }: Props) {
  const { call, state, year, week, next, withdrawWarning } = rotation;
  const inList = weeks.find((choice) => choice.week === week);
  return (
    <div class={'card mine ' + state}>
      <p class="badge">{state === 'confirmed' ? 'Confirmed' : 'Tentative'}</p>
      <h2>My rotation {year}</h2>
      {call ? <CallFacts call={call} /> : <UnknownCall held={rotation.held} of={inList?.label ?? week} />}
      {inList && <WeekStrip weeks={weeks} chosen={week} />}
      <p class="quiet">{next}</p>
      {rotation.canWithdraw && (
        <Withdraw
          panel={panel}
          signUp={rotation.signUp}
          question={(withdrawWarning + ' Give this place back? Somebody else gets it.').trim()}
        />
      )}
    </div>
  );
}

/** What is known of a call all the same. */
function UnknownCall({ held, of }: { held: string | undefined; of: string }) {
  if (held === undefined) {
    return <p>Week of {of}. The row of its call cannot be read at present; your place stays.</p>;
  }
  return (
    <>
      <p class="when">{held}</p>
      <p>
        The row of this call was changed together with many others, and a coordinator is asked whether that is
        meant. Until then your place stays as it was.
      </p>
    </>
  );
}

function CallFacts({ call }: { call: MyCall }) {
  return (
    <>
      <p class="when">{call.when}</p>
      <dl>
        <dt>Customer</dt>
        <dd>{call.customer}</dd>
        <dt>Offered by</dt>
        <dd>{call.ae}</dd>
        <dt>What to expect</dt>
        <dd>{call.brief === '' ? 'Will be added before the call.' : call.brief}</dd>
      </dl>
      {call.meetingLink !== '' && (
        <p>
          <a href={call.meetingLink} target="_blank" rel="noopener noreferrer">
            Join the call
          </a>
        </p>
      )}
    </>
  );
}
