import type { InstallationAnswer, InstallationCheck } from '../../src/sidebar/requests';
import type { WorkbookBench } from './workbook';

/** What the page gets for whoever opens it. */
export function looked(on: WorkbookBench, as: string): InstallationAnswer {
  if (as !== '' && !on.bench.world.people.some(({ email }) => email === as)) on.bench.addPerson(as, as);
  return on.bench.request(on.id, { as, request: { kind: 'checkInstallation' } }) as InstallationAnswer;
}

export function namedIn(answer: Pick<InstallationAnswer, 'groups'>, name: string): InstallationCheck {
  const found = answer.groups.flatMap(({ checks }) => checks).filter((check) => check.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} checks are called ${name}.`);
  return found[0];
}

/** "state: what was found → what to do" */
export function saidOf(answer: Pick<InstallationAnswer, 'groups'>, name: string): string {
  const { state, found, todo } = namedIn(answer, name);
  return `${state}: ${found}${todo === '' ? '' : ` → ${todo}`}`;
}

export function namesIn({ groups }: Pick<InstallationAnswer, 'groups'>, state: string): string[] {
  return groups
    .flatMap(({ checks }) => checks.filter((check) => check.state === state))
    .map(({ name }) => name);
}
