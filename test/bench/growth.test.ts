import { measureGrown } from '../../bench/growth';

// The world of `npm run bench -- --growth` at sizes at which it takes no time: what is counted does not grow with the years.

const of = (size: Parameters<typeof measureGrown>[0]) => measureGrown(size).figures;

test('a programme of more people and years takes no round trip more for what people do', () => {
  const little = of({ engineers: 40, weeksPast: 10, callsPerWeek: 2, signUps: 2 });
  const more = of({ engineers: 200, weeksPast: 60, callsPerWeek: 2, signUps: 2 });
  const tripsOf = (figures: typeof little) =>
    figures.filter(({ name }) => !name.startsWith('hour')).map(({ name, trips }) => `${name}: ${trips}`);
  expect(tripsOf(more)).toEqual(tripsOf(little));
  for (const { virtualS, limitS } of more) expect(virtualS).toBeLessThan(limitS);
});
