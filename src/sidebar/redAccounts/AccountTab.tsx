import { AccountHead } from './AccountHead';
import { AccountLines } from './AccountLines';
import { AskForm } from './AskForm';
import { AskItem } from './AskItem';
import { EditableCard } from './EditableCard';
import { HealthForm } from './HealthForm';
import { OpenAccountForm } from './OpenAccountForm';
import { PartCard } from './PartCard';
import type { AccountView, RedTracker } from './requests';
import { ResolutionCard } from './ResolutionCard';
import { Timeline } from './Timeline';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly tracker: RedTracker;
  readonly onShow: (episode: string) => void;
}

/** The account of the selected row, or, without one, the accounts that are mine. */
export function AccountTab({ panel, tracker, onShow }: Props) {
  const { account } = tracker;
  if (!account) return <NoAccount panel={panel} tracker={tracker} onShow={onShow} />;
  // A key of its own, so that what is open in one account is not open in the next.
  return <OneAccount key={account.episode} panel={panel} account={account} />;
}

function OneAccount({ panel, account }: { panel: RedPanelState; account: AccountView }) {
  const { mine, resolution, values } = account;
  const isAboutEnd = resolution.isWaiting || values.resolution !== '';
  const resolutionCard = isAboutEnd && <ResolutionCard panel={panel} account={account} />;
  const parts = mine.part === 'ce' ? (['ce', 'ae'] as const) : (['ae', 'ce'] as const);
  return (
    <>
      <AccountHead account={account} />
      {resolution.isWaiting && resolutionCard}
      <p class={'plan ' + account.planState}>{account.plan}</p>
      {parts.map((part) => (
        <PartCard key={part} panel={panel} account={account} part={part} />
      ))}
      <EditableCard
        panel={panel}
        account={account}
        title="Next step"
        fields={['nextStep', 'nextStepOwner', 'nextStepDue']}
      />
      <div class="card">
        <h2>Asks</h2>
        {account.asks.length === 0 && <p class="quiet">Nothing is asked of anybody.</p>}
        <ul class="asks">
          {account.asks.map((ask) => (
            <AskItem key={ask.id} panel={panel} ask={ask} show={account.episode} />
          ))}
        </ul>
        {account.isOpen && account.mayChangeHealth && <AskForm panel={panel} episode={account.episode} />}
      </div>
      {!resolution.isWaiting && resolutionCard}
      {account.isOpen && account.mayChangeHealth && <HealthForm panel={panel} account={account} />}
      <EditableCard
        panel={panel}
        account={account}
        title="Who, and renewal"
        fields={['ae', 'ce', 'sponsor', 'renewal']}
      />
      <Timeline entries={account.timeline} />
    </>
  );
}

function NoAccount({ panel, tracker, onShow }: Props) {
  const { mine, asksOfMe, noAccount } = tracker;
  return (
    <>
      <div class="card">
        <h2>No account is selected</h2>
        <p class="quiet">{noAccount}</p>
      </div>
      <div class="card">
        <h2>My accounts</h2>
        {mine.length === 0 && <p class="quiet">You are not AE, CE or sponsor of an account that is red.</p>}
        <AccountLines lines={mine} onShow={onShow} isBusy={panel.busy !== undefined} />
      </div>
      {asksOfMe.length > 0 && (
        <div class="card">
          <h2>Asks of me</h2>
          <ul class="asks">
            {asksOfMe.map((ask) => (
              <AskItem key={ask.id} panel={panel} ask={ask} show="" onShow={onShow} />
            ))}
          </ul>
        </div>
      )}
      <OpenAccountForm panel={panel} />
    </>
  );
}
