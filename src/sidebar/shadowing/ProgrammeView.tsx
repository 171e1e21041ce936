import { Coordinators } from '../Coordinators';
import { Running } from '../Running';
import { Coverage } from './Coverage';
import type { Home } from '../requests';
import type { PanelState } from '../usePanel';

/** For coordinators: how far the year is, what needs them, and who coordinates. */
export function ProgrammeView({ panel, home }: { panel: PanelState; home: Home }) {
  const { programme } = home;
  if (!programme?.coordinator) return <p class="card">Only coordinators see the programme.</p>;
  const { coordinator, automation, year } = programme;
  return (
    <>
      <Coverage view={coordinator} year={year} />
      <Running attention={coordinator.attention} automation={automation} />
      <Coordinators panel={panel} coordinators={coordinator.coordinators} />
    </>
  );
}
