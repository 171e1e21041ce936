import type { Home, OfferedCall } from '../requests';
import { OfferForm } from './OfferForm';
import type { PanelState } from '../usePanel';

/** For an AE: a call to offer, and those offered already. */
export function OfferView({ panel, home }: { panel: PanelState; home: Home }) {
  if (!home.programme) return null;
  const { myCalls, timeZone } = home.programme;
  return (
    <>
      <OfferForm panel={panel} me={home.me.email} timeZone={timeZone} />
      <div class="card">
        <h2>My offered calls</h2>
        {myCalls.length === 0 && (
          <p class="quiet">None to come. What you offer here, or type into the Calls tab, is listed here.</p>
        )}
        <ul class="calls">
          {myCalls.map((call) => (
            <Offered key={call.when + call.customer} call={call} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Offered({ call }: { call: OfferedCall }) {
  return (
    <li>
      <b>{call.when}</b>
      <span>{call.customer}</span>
      <span class="quiet">{call.shadowedBy === '' ? 'Nobody joins yet' : 'Joining: ' + call.shadowedBy}</span>
      {call.problem !== '' && <span class="problem">{call.problem}</span>}
    </li>
  );
}
