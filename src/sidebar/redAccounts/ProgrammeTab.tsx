import { Coordinators } from '../Coordinators';
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
      <SlackCard panel={panel} slack={coordinator.slack} />
      <WebhookCard panel={panel} crm={coordinator.crm} />
      <ExportCard panel={panel} />
      <Coordinators panel={shared} coordinators={coordinator.coordinators} />
    </>
  );
}
