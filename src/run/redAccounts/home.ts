import { nameIn } from '../../effects/redAccounts/person';
import { todayOf } from '../../redAccounts/today';
import type { RedPanelHome, RedTracker } from '../../sidebar/redAccounts/requests';
import type { LoggedEntry } from '../../workbook/entries';
import { automationView } from '../homeOfBoth';
import { remediesOf } from '../remedies/remedies';
import { conditionText } from '../sentences';
import { accountView } from './homeAccount';
import { asksOfMe } from './homeAsks';
import { boardView, myAccounts } from './homeBoard';
import { redCoordinatorView } from './homeCoordinator';
import { selectedEpisode } from './homeSelected';
import { shownOf, type Shown } from './homeShown';
import { placeOf } from './place';
import type { RedViewed } from './viewed';

/**
 * All that the panel of a Red Accounts workbook shows to one person. Pure: nothing is looked up for it.
 *
 * @param added what this run adds to the ledger that was found
 */
export function redHomeOf(viewed: RedViewed, added: readonly LoggedEntry[] = []): RedPanelHome {
  const { found, me } = viewed;
  const shown = shownOf(viewed, added);
  return {
    me: { email: me, name: nameIn(me) || me, isCoordinator: shown.isCoordinator },
    warnings: conditionText(found),
    remedies: remediesOf(found, me),
    tracker: found.condition === 'ready' ? trackerView(shown) : null,
  };
}

function trackerView(shown: Shown): RedTracker {
  const { viewed, situation, isCoordinator } = shown;
  const selected = selectedEpisode(shown);
  return {
    timeZone: situation.tracker.settings.zone,
    today: todayOf(situation),
    place: viewed.show === '' ? placeOf(viewed.selected) : '',
    account: selected.episode ? accountView(shown, selected.episode) : null,
    noAccount: selected.episode ? '' : selected.why,
    mine: myAccounts(shown),
    asksOfMe: asksOfMe(shown),
    board: boardView(shown),
    automation: automationView(viewed.found, 'posts and mails'),
    coordinator: isCoordinator ? redCoordinatorView(shown) : null,
  };
}
