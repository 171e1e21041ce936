import { headerOf } from '../../redAccounts/columns/headers';
import type { Conflicting } from '../../redAccounts/requestSave';
import type { RedSituation } from '../../redAccounts/situation';
import type { RedPanelHome, RedReply } from '../../sidebar/redAccounts/requests';
import { momentOf, personName } from './homeWording';

/** Both texts, so that the person can keep both; nothing was written. */
export function conflictOf(
  { sentence, conflicts }: Conflicting,
  situation: RedSituation,
  home: RedPanelHome,
): RedReply {
  const fields = conflicts.map(({ field, theirs, who, at }) => ({
    field,
    label: headerOf[field],
    theirs,
    by: `${personName(who)}, ${momentOf(at, situation)}`,
  }));
  return { kind: 'conflict', sentence, fields, home };
}
