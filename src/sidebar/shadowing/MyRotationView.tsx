import { HoursCard } from './HoursCard';
import { QueueCard } from './QueueCard';
import type { Home } from '../requests';
import { RotationCard } from './RotationCard';
import { SignUpForm } from './SignUpForm';
import type { PanelState } from '../usePanel';
import { WeekStrip } from './WeekStrip';

type Programme = NonNullable<Home['programme']>;

/** What an engineer comes for: where they stand, their hours, and the weeks to choose from. */
export function MyRotationView({ panel, home }: { panel: PanelState; home: Home }) {
  const { programme } = home;
  if (!programme) return null;
  const { rotations, queued, weeks, notEligible, hours } = programme;
  return (
    <>
      {rotations.map((rotation) => (
        <RotationCard key={rotation.signUp} rotation={rotation} weeks={weeks} panel={panel} />
      ))}
      {queued && <QueueCard queued={queued} weeks={weeks} panel={panel} />}
      {notEligible !== '' && <p class="card">{notEligible}</p>}
      {notEligible === '' && (
        <>
          <NoneYet programme={programme} />
          <HoursCard panel={panel} hours={hours} zonesInUse={home.timeZones} />
          {hours.timeZone !== '' && <SignUpForm panel={panel} programme={programme} />}
        </>
      )}
    </>
  );
}

function NoneYet({ programme }: { programme: Programme }) {
  const { rotations, queued, weeks, year } = programme;
  if (queued || rotations.some((rotation) => rotation.year === year)) return null;
  return (
    <div class="card hero">
      <h2>No rotation in {year} yet</h2>
      <p>Everybody gets one: a week with a customer call, to listen and learn.</p>
      <WeekStrip weeks={weeks} chosen="" />
    </div>
  );
}
