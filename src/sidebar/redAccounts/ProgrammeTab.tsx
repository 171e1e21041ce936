import { Coordinators } from '../Coordinators';
import { HeldCard } from '../HeldCard';
import { HowItStands } from '../Status';
import { ExportCard } from './ExportCard';
import type { RedTracker } from './requests';
import { useShared } from './shared';
import { SlackCard } from './SlackCard';
import type { RedPanelState } from './useRedPanel';
import { WebhookCard } from './WebhookCard';

/** For coordinators: what needs them, and the connections to Slack and the CRM. */
export function ProgrammeTab({ panel, tracker }: { panel: RedPanelState; tracker: RedTracker }) {
  const { coordinator, automation } = tracker;
  const shared = useShared(panel);
  if (!coordinator) return <p class="card">Only coordinators see the programme.</p>;
  return (
    <>
      {coordinator.held && <HeldCard panel={shared} held={coordinator.held} />}
      <HowItStands
        attention={coordinator.attention}
        warnings={panel.home.warnings}
        automation={automation}
        changes={panel.changes}
        isBusy={panel.busy !== undefined}
        onChoose={(how) => void panel.send({ kind: 'remedy', how })}
      />
      <SlackCard panel={panel} slack={coordinator.slack} />
      <WebhookCard panel={panel} crm={coordinator.crm} />
      <ExportCard panel={panel} />
      <Coordinators panel={shared} coordinators={coordinator.coordinators} />
    </>
  );
}
