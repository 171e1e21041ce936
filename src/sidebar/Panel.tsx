import { useEffect, useRef, useState } from 'preact/hooks';
import { Answered } from './Answered';
import { RedPanel } from './redAccounts/RedPanel';
import { Loading } from './Loading';
import { MyRotationView } from './shadowing/MyRotationView';
import { OfferView } from './shadowing/OfferView';
import { ProgrammeView } from './shadowing/ProgrammeView';
import type { Home } from './requests';
import { RemedyCards } from './RemedyCards';
import { StatusFoot } from './Status';
import { Tabs } from './Tabs';
import { usePanel, type PanelState, type ShadowingPanelState } from './usePanel';

type View = 'rotation' | 'offer' | 'programme';

/** The whole panel: who one is decides what is shown first. */
export function Panel() {
  const panel = usePanel();
  const { home } = panel;
  if (panel.redHome) return <RedPanel home={panel.redHome} />;
  if (!home) return panel.said ? <Failed panel={panel} /> : <Loading />;
  return (
    <main>
      <h1 class="product">Ridealong</h1>
      {home.warnings.map((warning) => (
        <p class="warning" key={warning}>
          {warning}
        </p>
      ))}
      {home.programme ? <Views panel={panel} home={home} /> : <Reload panel={panel} />}
    </main>
  );
}

function Views({ panel, home }: { panel: ShadowingPanelState; home: Home }) {
  const [view, setView] = useState<View>(() => firstView(home));
  const { forget } = panel;
  const shown = useRef(view);
  useEffect(() => {
    // What was said before there were views, of a remedy, is still to be read.
    if (shown.current !== view) forget();
    shown.current = view;
  }, [view, forget]);
  const views: { id: View; label: string }[] = [
    { id: 'rotation', label: 'My rotation' },
    { id: 'offer', label: 'Offer a call' },
  ];
  if (home.me.isCoordinator) views.push({ id: 'programme', label: 'Programme' });
  return (
    <>
      <Tabs tabs={views} selected={view} onSelect={setView} />
      <Answered panel={panel} />
      <section id={'view-' + view} role="tabpanel" aria-labelledby={'tab-' + view}>
        {view === 'rotation' && <MyRotationView panel={panel} home={home} />}
        {view === 'offer' && <OfferView panel={panel} home={home} />}
        {view === 'programme' && <ProgrammeView panel={panel} home={home} />}
      </section>
      {home.programme && !home.me.isCoordinator && (
        <StatusFoot automation={home.programme.automation} changes={panel.changes} />
      )}
    </>
  );
}

/** Engineers see their rotation, a coordinator who is none the programme, an AE with calls the form. */
function firstView({ me, programme }: Home): View {
  if (me.onRoster) return 'rotation';
  if (me.isCoordinator) return 'programme';
  return programme && programme.myCalls.length > 0 ? 'offer' : 'rotation';
}

function Failed({ panel }: { panel: PanelState }) {
  return (
    <main>
      <h1 class="product">Ridealong</h1>
      <p class="said failed" role="alert">
        {panel.said?.sentence}
      </p>
      <button type="button" class="primary wide" onClick={panel.reload}>
        Try again
      </button>
    </main>
  );
}

/** While nothing can be decided: what to do stands in the warnings. */
function Reload({ panel }: { panel: PanelState }) {
  return (
    <>
      <Answered panel={panel} />
      <RemedyCards
        remedies={panel.home?.remedies ?? []}
        isBusy={panel.busy !== undefined}
        onChoose={(how) => void panel.send({ kind: 'remedy', how })}
      />
      <button type="button" class="wide" onClick={panel.reload} disabled={panel.busy !== undefined}>
        {panel.busy ? 'Looking…' : 'Look again'}
      </button>
    </>
  );
}
