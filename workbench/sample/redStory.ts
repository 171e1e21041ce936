import { sales, type Chapter, type Step } from './redCast';
import { basalt, marram, marramResolved } from './redClosed';
import { granite, lumen, quarry } from './redLately';
import { polaris, saffron, tern } from './redOnTheWay';
import type { RedPeople } from './redPeople';

/** So long before the end the story begins. */
export const STORY_DAYS = 42;

/** Everything that happens in six weeks, in its order. */
export function redStory(people: RedPeople): readonly Step[] {
  const chapters = [
    beginning,
    marram,
    marramResolved,
    basalt,
    polaris,
    saffron,
    tern,
    quarry,
    lumen,
    granite,
    runs,
  ];
  return chapters
    .flatMap((chapter) => chapter(people))
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
}

const beginning: Chapter = (people) => [{ at: [-42, 0], act: () => people.setUp(sales) }];

/** When the hourly run is seen: on Mondays, when mails go out, and some time after what people did. */
const runs: Chapter = () =>
  (
    [
      [-42, 1],
      ...[-41, -40, -39, -38, -33, -32, -27, -26, -25, -20, -19, -18, -13, -12, -11, -10].map(
        (day) => [day, 6.5] as const,
      ),
      ...[-35, -28, -21, -14, -7].flatMap((day) => [[day, -0.8] as const, [day, 6.5] as const]),
      ...[-6, -5, -4, -3].map((day) => [day, 6.5] as const),
      [0, -0.8],
    ] as const
  ).map((at) => ({ at }));
