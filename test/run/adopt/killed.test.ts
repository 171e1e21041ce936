import { RunKilled } from '../../../workbench/runtime/hooks';
import { column, gone, handMadeProgramme, proposed, witness } from '../../support/handMade';
import { coordinator, trips } from '../../support/workbook';

const calls = [
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer', 'Vertrieb'],
  ['Fjord Telecom', '12.05.2026', '14:00', '30', 'ae.emea@example.com'],
];

const base = handMadeProgramme({ Termine: calls, Notizen: [['frei']] });
const before = witness(base.sheet('Termine'), 5);

/** How many calls Go makes that nothing ends. */
const made = ((): number => {
  const p = base.copy();
  gone(p, 'shadowing', proposed(p, 'shadowing'));
  return trips(p.lastRun('handleRequest')).length;
})();

test.each(Array.from({ length: made + 1 }, (_, n) => n))(
  'Go that is ended after call %i is done whole or not at all, and can be done again',
  (n) => {
    const p = base.copy();
    const proposal = proposed(p, 'shadowing');
    const kill = (at: number) => (call: { n: number }) => {
      if (call.n !== at) return;
      p.bench.hooks.beforeCall = p.bench.hooks.afterCall = () => undefined;
      throw new RunKilled('ended');
    };
    if (n === 0) p.bench.hooks.beforeCall = kill(1);
    else p.bench.hooks.afterCall = kill(n);
    expect(() => gone(p, 'shadowing', proposal)).toThrow('ended');
    expect(gone(p, 'shadowing', proposal).kind).toBe('setUpDone');
    expect(witness(p.sheet('Termine'), 5)).toEqual(before);
    expect(p.book.sheets.filter(({ title }) => /^(Calls|Ledger|Settings)/.test(title))).toHaveLength(2);
    expect(column(p, 'Termine', 'Call id', 0)).toEqual([expect.stringMatching(/^c-/)]);
    expect(p.home(coordinator).me.isCoordinator).toBe(true);
    p.run('turnOnAutomation');
    p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 2, column: 2, text: 'bald' });
    p.hours(0.01);
    expect(column(p, 'Termine', 'Check', 0)).toEqual([expect.stringContaining('bald')]);
  },
);
