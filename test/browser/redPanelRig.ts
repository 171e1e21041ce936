import type { RedPanelRequest, RedReply } from '../../src/sidebar/redAccounts/messages';
import type { RedPanelHome } from '../../src/sidebar/redAccounts/requests';
import { PanelRig, type Reply } from './sidebarRig';

export type RedRig = PanelRig<RedPanelRequest>;
export type RedReplyOf = (request: RedPanelRequest) => Reply<RedReply> | Promise<Reply<RedReply>>;

/** The panel on this home. `selected` answers what the home says, until a test replies otherwise. */
export async function openRed(home: RedPanelHome, reply: RedReplyOf = () => null): Promise<RedRig> {
  const rig = await PanelRig.open<RedPanelRequest, RedReply>(async (request) => {
    const said = await reply(request);
    if (said !== null) return said;
    if (request.kind === 'home') return { kind: 'home', home };
    if (request.kind === 'selected') return { kind: 'selected', place: home.tracker?.place ?? '' };
    return null;
  });
  await rig.page.locator('main.tracker').waitFor();
  return rig;
}

export function done(sentence: string, home: RedPanelHome): RedReply {
  return { kind: 'done', sentence, home };
}

const quiet: ReadonlySet<string> = new Set(['home', 'selected', 'nudge']);

/** What the person asked for; not what the panel asks by itself. */
export function wanted(rig: RedRig): RedPanelRequest[] {
  return rig.asked.filter(({ kind }) => !quiet.has(kind));
}
