import type { Section } from '../../../src/effects/letter';
import { aeParts } from '../../../src/effects/shadowing/weeklyForAe';
import { email, World } from '../../shadowing/world';

const brief = { brief: 'x', meetingLink: 'https://meet.example.com/x' };

/** It is Monday 11 May, 09:20; c1 is on Tuesday, with a brief. */
const monday = (): World =>
  new World({ redWorkbook: 'other' }).call('c1', '2026-05-12 17:00', brief).clock('2026-05-11 09:20');

const subject = (world: World): string | undefined => aeParts(world.situation).get(email('ae'))?.subject;
const sectionOf = (world: World): Section => aeParts(world.situation).get(email('ae'))!.sections[0]!;
const titles = (world: World): readonly string[] => sectionOf(world).items.map(({ title }) => title);

describe('S13 to an AE', () => {
  it('tells of calls that have not begun, the earliest first', () => {
    const world = monday().call('c0', '2026-05-11 09:20').call('c2', '2026-05-12 10:00');
    expect(titles(world)).toEqual([
      'Tue 12 May, 10:00–11:00: Customer of c2',
      'Tue 12 May, 17:00–18:00: Customer of c1',
    ]);
    expect(titles(world.call('c0', '2026-05-11 09:21'))[0]).toBe('Mon 11 May, 09:21–10:21: Customer of c0');
  });

  it('asks for nothing when nothing is missing', () => {
    expect(sectionOf(monday())).toEqual({
      title: 'Calls that you offer',
      paragraphs: ['Times are those of Europe/Berlin, as in the sheet.'],
      progress: undefined,
      items: [
        {
          title: 'Tue 12 May, 17:00–18:00: Customer of c1',
          facts: [{ name: 'Joining', value: 'Nobody yet', kind: 'text' }],
        },
      ],
      points: [],
    });
  });

  it('S12 counts the calls that need a brief, and says by when they need it', () => {
    const world = monday().call('c2', '2026-05-20 10:00').call('c3', '2026-05-21 10:00');
    world.settings = { ...world.settings, briefWorkingDays: 1 };
    expect(subject(world)).toBe('2 of your customer calls need a brief');
    expect(sectionOf(world).paragraphs[0]).toBe(
      'Please add what is missing to your rows of the Calls tab, 1 working day before the call at the latest.',
    );
  });

  it('S12 warns of what is missing', () => {
    const world = monday().call('c1', '2026-05-12 17:00', { brief: 'x' });
    expect(sectionOf(world).items[0]!.facts[1]).toEqual({
      name: 'Missing',
      value: 'Meeting link',
      kind: 'warning',
    });
  });

  it('S17 counts the calls that are closed, and says how to open them', () => {
    const world = monday().call('c2', '2026-05-20 10:00').call('c3', '2026-05-20 11:00');
    world.red = ['Customer of c2', 'Customer of c3'];
    world.run(true);
    expect(subject(world)).toBe('2 of your customer calls are closed to shadows');
    expect(sectionOf(world).items[1]).toEqual({
      title: 'Wed 20 May, 10:00–11:00: Customer of c2',
      facts: [
        {
          name: 'Closed to shadows',
          value: 'the account is red, or not resolved yet. To open it again, choose Yes under Shadow if red.',
          kind: 'warning',
        },
      ],
    });
    world.call('c3', '2026-05-20 11:00', { ...brief, shadowIfRed: true });
    expect(subject(world)).toBe('1 of your customer calls is closed to shadows');
  });

  it('spells out 25 calls, and tells how many more there are', () => {
    const world = monday();
    for (let n = 1; n < 25; n += 1) world.call(`n${n}`, '2026-05-20 10:00');
    expect([titles(world).length, sectionOf(world).points]).toEqual([25, []]);
    for (let n = 25; n < 28; n += 1) world.call(`n${n}`, '2026-05-20 10:00');
    expect([titles(world).length, sectionOf(world).points]).toEqual([25, ['3 more in the Calls tab.']]);
  });
});
