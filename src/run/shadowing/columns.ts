import { callColumns } from '../../shadowing/columns/calls';
import { engineerColumns } from '../../shadowing/columns/engineers';
import { signUpColumns } from '../../shadowing/columns/signUps';
import type { Email } from '../../programme/records';
import type { CallId, SignUpId } from '../../shadowing/records';
import { momentText } from '../../time/wording';
import type { Change } from '../../workbook/change';
import type { TabKey } from '../../workbook/tab';
import { problemsOf, sentences, tabChanges, type CellsOf } from '../tabChanges';
import type { ShadowingAfter } from './found';
import { ownTabChanges } from './ownTabs';
import { shadowingKeys } from './keys';

/** Brings Ridealong's columns to what they should be: only cells that differ, and the new rows whole. */
export function columnChanges(after: ShadowingAfter): Change[] {
  const changes = (tab: TabKey, cellsOf: CellsOf): Change[] =>
    tabChanges(shadowingKeys, after.before, after.newRows, tab, cellsOf);
  return [
    ...changes('calls', callCells(after)),
    ...changes('signUps', signUpCells(after)),
    ...changes('engineers', engineerCells(after)),
    ...ownTabChanges(after),
  ];
}

function callCells({ before, programme, history, context, problems }: ShadowingAfter): CellsOf {
  const columns = callColumns(programme, history, context.now);
  return (id, row) => {
    const own = columns.get(id as CallId);
    return {
      'Call id': id,
      Check: sentences(
        problemsOf(before, 'calls', row),
        own?.notes ?? [],
        problems.get('calls')?.get(id) ?? [],
      ),
      'Shadowed by': own?.shadowedBy ?? '',
    };
  };
}

function signUpCells({ before, programme, history, context, problems }: ShadowingAfter): CellsOf {
  const columns = signUpColumns(programme, history, context.now);
  return (id, row) => {
    const own = columns.get(id as SignUpId);
    return {
      'Sign-up id': id,
      Check: sentences(
        problemsOf(before, 'signUps', row),
        own?.problems ?? [],
        problems.get('signUps')?.get(id) ?? [],
      ),
      Rotation: own?.rotation ?? '',
      Status: own?.status ?? '',
      'Signed up': own?.signedUp === undefined ? '' : momentText(own.signedUp, programme.settings.zone),
    };
  };
}

function engineerCells({ before, programme, history, context }: ShadowingAfter): CellsOf {
  const columns = engineerColumns(programme, history, context.now);
  return (email, row) => {
    const own = columns.get(email as Email);
    return {
      Check: sentences(problemsOf(before, 'engineers', row)),
      'Rotation this year': own?.rotationThisYear ?? '',
      'Last rotation': own?.lastRotation ?? '',
    };
  };
}
