import type { InstallationAnswer, InstallationCheck, InstallationGroup } from '../requests';

/** How a check ended, in a word or two. */
export const stateWords: Readonly<Record<InstallationCheck['state'], string>> = {
  fine: 'Fine',
  look: 'Look',
  wrong: 'Wrong',
  unseen: 'Not shown to you',
};

/** The whole of it in a sentence. */
export function summary(groups: readonly InstallationGroup[]): string {
  const checks = groups.flatMap((group) => group.checks);
  const count = (state: InstallationCheck['state']): number =>
    checks.filter((check) => check.state === state).length;
  const wrong = count('wrong');
  const look = count('look');
  const unseen = count('unseen');
  const found = [
    ...(wrong === 0 ? [] : [`${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong`]),
    ...(look === 0 ? [] : [`${look} to look at`]),
    ...(unseen === 0 ? [] : [`${unseen} not shown to you`]),
  ];
  if (found.length === 0) return `All ${checks.length} checks are fine.`;
  if (wrong + look > 0) return `${found.join(', ')}.`;
  return `Nothing is wrong: ${unseen === 1 ? '1 check is' : `${unseen} checks are`} not shown to you.`;
}

/** The page as plain text for a mail. Links are left out: Google's question is meant for who asked. */
export function installationText({ at, groups }: InstallationAnswer): string {
  return [
    `Ridealong: Check installation, ${at}`,
    summary(groups),
    ...groups.flatMap(({ title, checks }) => ['', title, ...checks.flatMap(linesOf)]),
  ].join('\n');
}

function linesOf({ name, state, found, todo }: InstallationCheck): string[] {
  return [`[${stateWords[state]}] ${name}: ${found}`, ...(todo === '' ? [] : [`    To do: ${todo}`])];
}
