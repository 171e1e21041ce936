import { gone, handMadeProgramme, proposed } from '../support/handMade';
import type { ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import type { Deeds } from './deedsOfBoth';

const ae = 'ae.emea@example.com';
const people = ['eng1@example.com', 'eng2@example.com'] as const;

/**
 * In May, with a ledger of March: somebody's own sheet of calls was adopted, all of its rows were changed since, and a day of February
 * was typed into another, which is asked about. Its headers are gone since this morning.
 */
export function adoptedInMarch(): ProgrammeBench {
  const p = handMadeProgramme(
    {
      Termine: [
        ['Kunde', 'Datum', 'Uhrzeit', 'Dauer', 'Vertrieb'],
        ['Alder', '26.05.2026', '10:00', '30', ae],
        ['Birch', '27.05.2026', '11:00', '30', ae],
      ],
    },
    '2026-03-02T08:05:00Z',
  );
  gone(p, 'shadowing', proposed(p, 'shadowing'));
  p.run('turnOnAutomation');
  p.paste(
    coordinator,
    'Engineers',
    'Email',
    people.map((email) => [email, 'Eng', '', '', 'Europe/Berlin']),
  );
  for (const who of people) p.signUp(who, '2026-05-25');
  p.hours(1.2);
  for (const row of [2, 3]) p.type(ae, 'Termine', { Dauer: '45' }, row);
  p.type(ae, 'Termine', { Kunde: 'Cobalt', Datum: '02.02.2026', Uhrzeit: '9:00', Dauer: '30', Vertrieb: ae });
  p.hours(1.2);
  p.run('turnOffAutomation');
  p.until('2026-05-15T08:05:00Z');
  p.run('turnOnAutomation');
  p.until('2026-05-18T09:05:00Z');
  p.bench.edit(p.id, { as: ae, action: 'deleteRow', tab: 'Termine', at: 1 });
  p.hours(1.2);
  return p;
}

export const deedsInAdopted: Deeds<ProgrammeBench> = {
  'nothing is done': () => undefined,
  'Repair puts the headers back': (p) => p.told('repair'),
};
