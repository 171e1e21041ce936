import type { RedSending } from '../../../src/effects/redAccounts/redSending';
import type { RedEntry, Who } from '../../../src/redAccounts/history';
import { signable } from '../../../src/redAccounts/plan';
import type { AskValues, Owner, RedSettings } from '../../../src/redAccounts/records';
import { instant, type Instant } from '../../../src/time/instant';
import { askId, email, RedWorld } from '../../redAccounts/world';

/** A world with Slack, in which acme's AE is jo.doe and its CE is cem. */
export function redWorld(settings: Partial<RedSettings> = {}): RedWorld {
  const world = new RedWorld({ slackChannel: '#red-accounts', ...settings });
  world.report('acme', 'Red', undefined, owners);
  return world;
}

export const owners = { ae: email('jo.doe'), ce: email('cem') };

export function sendingFrom(world: RedWorld, automationSince: Instant = instant(0)): RedSending {
  const ids = [...world.rows.keys(), ...world.history.asks.keys()];
  return {
    automationSince,
    spreadsheet: 'book',
    sheetIds: { tracker: 1026011, asks: 1026012 },
    rows: new Map(ids.map((id, index) => [id, index + 2])),
  };
}

/** More than anybody reads in a message. */
export const longAsk = 'Please look at it. '.repeat(200);

/** jo.doe asks sam.lee in the panel, or somebody by typing. */
export function asks(
  world: RedWorld,
  id: string,
  values: Partial<AskValues> = {},
  who: Who = email('jo.doe'),
): void {
  world.ledger({
    kind: 'asked',
    ask: askId(id),
    episode: world.episodeOf('acme').id,
    who,
    values: {
      account: 'acme',
      ask: `Please fix ${id}`,
      owner: email('sam.lee'),
      due: '2026-05-08',
      answer: '',
      status: 'Open',
      ...values,
    },
  });
}

export function answers(world: RedWorld, id: string, values: Partial<AskValues>): void {
  world.ledger({ kind: 'askEdited', ask: askId(id), who: email('sam.lee'), values });
}

/** Somebody fills in both parts, and both owners sign them in the panel. */
export function agreesPlan(world: RedWorld): void {
  const episode = world.episodeOf('acme').id;
  const values = { whyRed: 'Outages', currentState: 'Angry', actionPlan: 'Fix', exitCriteria: 'Quiet' };
  world.type(episode, values).ledger({ kind: 'edited', episode, who: owners.ae, values });
  const sign = (part: Owner): RedEntry => {
    const content = signable(world.episodeOf('acme').values, part);
    return { kind: 'signed', episode, part, who: owners[part], content };
  };
  world.ledger(sign('ae'), sign('ce'));
}
