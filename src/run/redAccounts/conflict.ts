import { headerOf } from '../../redAccounts/columns/headers';
import { whoText } from '../../redAccounts/columns/who';
import type { Conflicting } from '../../redAccounts/requestSave';
import type { RedPanelHome, RedReply } from '../../sidebar/redAccounts/requests';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';

/** Both texts, so that the person can keep both; nothing was written. */
export function conflictOf({ sentence, conflicts }: Conflicting, zone: Zone, home: RedPanelHome): RedReply {
  const fields = conflicts.map(({ field, theirs, who, at }) => ({
    field,
    label: headerOf[field],
    theirs,
    by: `${whoText(who)}, ${momentText(at, zone)}`,
  }));
  return { kind: 'conflict', sentence, fields, home };
}
