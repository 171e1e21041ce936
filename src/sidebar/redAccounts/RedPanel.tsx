import { useContext, useState } from 'preact/hooks';
import { Answered } from '../Answered';
import { RemedyCards } from '../RemedyCards';
import { StatusFoot } from '../Status';
import { Tabs } from '../Tabs';
import { AccountTab } from './AccountTab';
import { AsksTab } from './AsksTab';
import { BoardTab } from './BoardTab';
import { Elsewhere } from './Elsewhere';
import { ProgrammeTab } from './ProgrammeTab';
import type { RedPanelHome, RedTracker } from './requests';
import { useShared } from './shared';
import { hasUnsaved, UnsavedContext, useUnsavedStore } from './unsaved';
import { useFollow } from './useFollow';
import { useRedPanel, type RedPanelState } from './useRedPanel';
import { Working } from './Working';

type View = 'account' | 'asks' | 'board' | 'programme';

/** The panel of a Red Accounts workbook, from what the server said at its opening. */
export function RedPanel({ home: first }: { home: RedPanelHome }) {
  const panel = useRedPanel(first);
  const store = useUnsavedStore();
  const { warnings, tracker } = panel.home;
  return (
    <UnsavedContext.Provider value={store}>
      <main class="tracker">
        <h1 class="product">Ridealong: Red Accounts</h1>
        {warnings.map((warning) => (
          <p class="warning" key={warning}>
            {warning}
          </p>
        ))}
        {tracker ? <Views panel={panel} tracker={tracker} /> : <LookAgain panel={panel} />}
        <Working busy={panel.busy} />
      </main>
    </UnsavedContext.Provider>
  );
}

function Views({ panel, tracker }: { panel: RedPanelState; tracker: RedTracker }) {
  const [view, setView] = useState<View>('account');
  const shared = useShared(panel);
  const isUnsaved = hasUnsaved(useContext(UnsavedContext), tracker.account?.episode ?? '');
  const following = useFollow(panel, view === 'account', isUnsaved);
  const select = (next: View): void => {
    panel.forget();
    setView(next);
  };
  const show = (episode: string): void => {
    void following.show(episode).then((isShown) => {
      if (isShown) setView('account');
    });
  };
  return (
    <>
      <Tabs tabs={tabsFor(tracker)} selected={view} onSelect={select} />
      <Answered panel={shared} />
      {view === 'account' && <Elsewhere following={following} />}
      <section id={'view-' + view} role="tabpanel" aria-labelledby={'tab-' + view}>
        {view === 'account' && <AccountTab panel={panel} tracker={tracker} onShow={show} />}
        {view === 'asks' && <AsksTab panel={panel} tracker={tracker} onShow={show} />}
        {view === 'board' && (
          <BoardTab
            panel={panel}
            tracker={tracker}
            onShow={show}
            onOpened={() => {
              setView('account');
            }}
          />
        )}
        {view === 'programme' && <ProgrammeTab panel={panel} tracker={tracker} />}
      </section>
      {!tracker.coordinator && <StatusFoot automation={tracker.automation} changes={panel.changes} />}
    </>
  );
}

function tabsFor({ asksOfMe, coordinator }: RedTracker): { id: View; label: string }[] {
  const asks = asksOfMe.length === 0 ? '' : ' (' + String(asksOfMe.length) + ')';
  const tabs: { id: View; label: string }[] = [
    { id: 'account', label: 'Account' },
    { id: 'asks', label: 'Asks' + asks },
    { id: 'board', label: 'Board' },
  ];
  return coordinator ? [...tabs, { id: 'programme', label: 'Programme' }] : tabs;
}

/** While nothing can be decided: what to do stands in the warnings. */
function LookAgain({ panel }: { panel: RedPanelState }) {
  const shared = useShared(panel);
  return (
    <>
      <Answered panel={shared} />
      <RemedyCards
        remedies={panel.home.remedies}
        isBusy={panel.busy !== undefined}
        onChoose={(how) => void panel.send({ kind: 'remedy', how })}
      />
      <button
        type="button"
        class="wide"
        onClick={() => void panel.send({ kind: 'home' })}
        disabled={panel.busy !== undefined}
      >
        {panel.busy ? 'Looking…' : 'Look again'}
      </button>
    </>
  );
}
