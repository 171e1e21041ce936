/** The people of the organisation that the workbench plays. */

export const ORGANISATION = 'example.com';
export const COORDINATOR = 'casey@example.com';

const accountExecutives = [
  ['ae.amer@example.com', 'Avery Amer'],
  ['ae.emea@example.com', 'Emil Emea'],
  ['ae.west@example.com', 'Wren West'],
  ['ae.apac@example.com', 'Asha Apac'],
] as const;

const customerEngineers = [
  ['carmen.diaz@example.com', 'Carmen Diaz'],
  ['clemens.roth@example.com', 'Clemens Roth'],
  ['charlie.wu@example.com', 'Charlie Wu'],
  ['chandra.rao@example.com', 'Chandra Rao'],
] as const;

/** Sponsors of red accounts, and those who are asked for something. */
const leaders = [
  ['vera.lind@example.com', 'Vera Lind'],
  ['ives.martin@example.com', 'Ives Martin'],
  ['hana.okafor@example.com', 'Hana Okafor'],
  ['piet.smit@example.com', 'Piet Smit'],
] as const;

export interface Colleague {
  email: string;
  name: string;
  group: 'Coordinator' | 'Account executives' | 'Customer engineers' | 'Leaders' | 'Engineers';
  timeZone?: string;
}

/** Everyone the organisation employs. @param engineers the rows of engineers.csv by header */
export function organisation(engineers: readonly Readonly<Record<string, string>>[]): Colleague[] {
  return [
    { email: COORDINATOR, name: 'Casey Coordinator', group: 'Coordinator' },
    ...accountExecutives.map(([email, name]) => ({ email, name, group: 'Account executives' as const })),
    ...customerEngineers.map(([email, name]) => ({ email, name, group: 'Customer engineers' as const })),
    ...leaders.map(([email, name]) => ({ email, name, group: 'Leaders' as const })),
    ...engineers.map(toEngineer),
  ];
}

function toEngineer(row: Readonly<Record<string, string>>): Colleague {
  const { email = '', name = '', timeZone = '' } = row;
  return { email, name: name || nameFor(email), group: 'Engineers', ...(timeZone && { timeZone }) };
}

/** A name for somebody of whom only the address is known: `ada.byron@…` is Ada Byron. */
export function nameFor(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
