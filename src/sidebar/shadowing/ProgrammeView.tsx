import { Coordinators } from '../Coordinators';
import { HeldCard } from '../HeldCard';
import { RemedyCards } from '../RemedyCards';
import { HowItStands } from '../Status';
import { Coverage } from './Coverage';
import type { Home } from '../requests';
import type { ShadowingPanelState } from '../usePanel';
import { HandbookCard } from './HandbookCard';
import { ImportCard } from './ImportCard';

/** For coordinators: how far the year is, what needs them, and who coordinates. */
export function ProgrammeView({ panel, home }: { panel: ShadowingPanelState; home: Home }) {
  const { programme } = home;
  if (!programme?.coordinator) return <p class="card">Only coordinators see the programme.</p>;
  const { coordinator, automation, year } = programme;
  return (
    <>
      {coordinator.held && <HeldCard panel={panel} held={coordinator.held} />}
      <RemedyCards
        remedies={home.remedies}
        isBusy={panel.busy !== undefined}
        onChoose={(how) => void panel.send({ kind: 'remedy', how })}
      />
      <Coverage view={coordinator} year={year} />
      <HowItStands
        attention={coordinator.attention}
        warnings={home.warnings}
        automation={automation}
        changes={panel.changes}
        isBusy={panel.busy !== undefined}
        onChoose={(how) => void panel.send({ kind: 'remedy', how })}
      />
      <ImportCard panel={panel} />
      <HandbookCard panel={panel} />
      <Coordinators panel={panel} coordinators={coordinator.coordinators} />
    </>
  );
}
