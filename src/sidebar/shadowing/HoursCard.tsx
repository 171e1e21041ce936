import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HoursForm } from './HoursForm';
import type { Hours } from '../requests';
import type { PanelState } from '../usePanel';
import { weekdays } from './weekdays';

interface Props {
  readonly panel: PanelState;
  readonly hours: Hours;
  readonly zonesInUse: readonly string[];
}

/** My time zone and working hours in a line, with the form behind *Change*. Who has no time zone is asked for it first. */
export function HoursCard({ panel, hours, zonesInUse }: Props) {
  const [mode, setMode] = useState<'shown' | 'changing' | 'cancelled'>('shown');
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // After *Save* the answer takes the focus.
    if (mode === 'changing') card.current?.querySelector('input')?.focus();
    if (mode === 'cancelled') card.current?.querySelector('button')?.focus();
  }, [mode]);
  const isMissing = hours.timeZone === '';
  if (mode === 'changing' || isMissing) {
    return (
      <div class="card" ref={card}>
        <h2>{isMissing ? 'First: where do you work?' : 'My hours'}</h2>
        {isMissing && (
          <p class="quiet">
            Calls are matched to your working hours, so your time zone is needed. Then you choose your weeks.
          </p>
        )}
        <HoursForm
          panel={panel}
          hours={hours}
          zonesInUse={zonesInUse}
          onSaved={() => setMode('shown')}
          onCancel={isMissing ? undefined : () => setMode('cancelled')}
        />
      </div>
    );
  }
  return (
    <div class="card slim" ref={card}>
      <h2>My hours</h2>
      <p>
        {hours.timeZone}
        <br />
        {daysText(hours.worksOn)}, {hours.worksFrom}–{hours.worksUntil}
      </p>
      <button type="button" onClick={() => setMode('changing')} aria-label="Change my hours">
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
