import { accountCourses, type AccountCourse } from './course';
import type { Episode, RedEntry } from './history';
import type { RedSituation } from './situation';
import { stretchAt } from './stretches';

/** Of several episodes in one stretch of their account, the one of the earliest red has it; others are joined into it (R1). */
export function joinEpisodes({ history }: RedSituation): readonly RedEntry[] {
  return [...accountCourses(history).values()].flatMap((course) =>
    course.stretches.flatMap((_, at) => {
      const [first, ...others] = episodesIn(course, at).filter(({ joinedInto }) => !joinedInto);
      return first ? others.map(({ id }): RedEntry => ({ kind: 'joined', episode: id, into: first.id })) : [];
    }),
  );
}

/** The episodes, joined ones too, that belong to a stretch of their account, the one of the earliest red first. */
export function episodesIn({ stretches, episodes }: AccountCourse, stretch: number): readonly Episode[] {
  return episodes
    .filter(({ red }) => stretchAt(stretches, red) === stretch)
    .sort((one, other) => one.red - other.red);
}
