import { Coordinators } from '../Coordinators';
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
      <div class="card">
        <h2>Needs you</h2>
        {coordinator.attention.length === 0 && <p class="quiet">Nothing at present.</p>}
        <ul class="plain">
          {coordinator.attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div class="card">
        <h2>Automation</h2>
        <p>{automation.sentence}</p>
        <p class="quiet">Turn it on and off in the menu: Extensions › Ridealong.</p>
      </div>
      <Coordinators panel={panel} coordinators={coordinator.coordinators} />
    </>
  );
}
