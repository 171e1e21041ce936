import { useState } from 'preact/hooks';
import { HoursForm } from './HoursForm';
import type { Hours } from './requests';
import type { PanelState } from './usePanel';
import { weekdays } from './weekdays';

interface Props {
  readonly panel: PanelState;
  readonly hours: Hours;
  readonly zonesInUse: readonly string[];
}

/** My time zone and working hours in a line, with the form behind *Change*. Who has no time zone is asked for it first. */
export function HoursCard({ panel, hours, zonesInUse }: Props) {
  const [changing, setChanging] = useState(false);
  const isMissing = hours.timeZone === '';
  if (changing || isMissing) {
    return (
      <div class="card">
        <h2>{isMissing ? 'First: where do you work?' : 'My hours'}</h2>
        {isMissing && (
          <p class="quiet">Calls are matched to your working hours, so your time zone is needed.</p>
        )}
        <HoursForm
          panel={panel}
          hours={hours}
          zonesInUse={zonesInUse}
          onDone={isMissing ? undefined : () => setChanging(false)}
        />
      </div>
    );
  }
  return (
    <div class="card slim">
      <h2>My hours</h2>
      <p>
        {hours.timeZone}
        <br />
        {daysText(hours.worksOn)}, {hours.worksFrom}–{hours.worksUntil}
      </p>
      <button type="button" onClick={() => setChanging(true)} aria-label="Change my hours">
        Change
      </button>
    </div>
  );
}

/** Mon–Fri, or the days one by one. */
function daysText(worksOn: readonly number[]): string {
  const first = worksOn[0] ?? 1;
  const isRun = worksOn.length > 2 && worksOn.every((day, at) => day === first + at);
  const names = worksOn.map((day) => weekdays[day - 1] ?? '');
  return isRun ? [names[0], names[names.length - 1]].join('–') : names.join(', ');
}
