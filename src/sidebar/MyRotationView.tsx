import { HoursCard } from './HoursCard';
import type { Home } from './requests';
import { RotationCard } from './RotationCard';
import { QueueCard } from './QueueCard';
import { SignUpForm } from './SignUpForm';
import type { PanelState } from './usePanel';

interface Props {
  readonly panel: PanelState;
  readonly home: Home;
}

/** What an engineer comes for: where they stand, their hours, and the weeks to choose from. */
export function MyRotationView({ panel, home }: Props) {
  const { programme } = home;
  if (!programme) return null;
  if (programme.notEligible !== '') return <p class="card">{programme.notEligible}</p>;
  const { rotations, queued, year } = programme;
  const thisYear = rotations.some((rotation) => rotation.year === year);
  return (
    <>
      {rotations.map((rotation) => (
        <RotationCard key={rotation.signUp} rotation={rotation} weeks={programme.weeks} panel={panel} />
      ))}
      {queued && <QueueCard queued={queued} panel={panel} />}
      {!thisYear && !queued && (
        <div class="card">
          <h2>No rotation in {year} yet</h2>
          <p class="quiet">
            Everybody gets one: a week with a customer call, to listen and learn. Tick the weeks that suit
            you.
          </p>
        </div>
      )}
      <HoursCard panel={panel} hours={programme.hours} zonesInUse={home.timeZones} />
      <SignUpForm panel={panel} programme={programme} />
    </>
  );
}
