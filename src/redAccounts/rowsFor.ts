import { idOfKey } from './account';
import { accountCourses, type AccountCourse } from './course';
import type { RedEntry, RedHistory, Report, Who } from './history';
import { episodesIn } from './joined';
import { accountNamed, type Found } from './lookUp';
import type { AccountKey, EpisodeId, EpisodeRow, Field } from './records';
import { valuesOf } from './rowValues';
import type { RedSituation } from './situation';
import { isOpen, type Stretch } from './stretches';
import { rowsWithoutEpisode } from './typed';

/**
 * Every stretch of an account from red has its episode and row (rules R1, R2): one that was joined and is one of its own
 * again, a row that somebody or another automation made, else a new row. Where others make the rows, none is made for a red
 * of the CRM.
 */
export function rowsFor(situation: RedSituation): readonly RedEntry[] {
  const { history, tracker } = situation;
  const free = new Map<Found, EpisodeRow>();
  for (const row of rowsWithoutEpisode(situation)) {
    const key = accountNamed(history, row.account, row.accountId);
    if (!free.has(key)) free.set(key, row);
  }
  return [...accountCourses(history).values()].flatMap((course) =>
    course.stretches.flatMap((stretch, at): readonly RedEntry[] => {
      const own = episodesIn(course, at);
      if (own.some(({ joinedInto }) => !joinedInto)) return [];
      const red = { account: course.key, red: stretch.redSince };
      const [joined] = own;
      if (joined) return [{ kind: 'opened', episode: joined.id, ...red }];
      const row = isOpen(stretch) ? free.get(course.key) : undefined;
      if (row) return opened(row.id, red, 'someone', valuesOf(row));
      const begun = reportOf(history, course.key, stretch);
      if (tracker.settings.rowsByOthers && begun?.source === 'crm') return [];
      return opened(situation.newId('e') as EpisodeId, red, begun?.who ?? 'someone', {
        account: nameOf(history, course),
        accountId: idOfKey(course.key),
        health: stretch.health,
      });
    }),
  );
}

function opened(
  episode: EpisodeId,
  red: Pick<RedEntry & { kind: 'opened' }, 'account' | 'red'>,
  who: Who,
  values: Readonly<Partial<Record<Field, string>>>,
): readonly RedEntry[] {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return [
    { kind: 'opened', episode, ...red },
    { kind: 'edited', episode, who, values: filled },
  ];
}

function reportOf(history: RedHistory, key: AccountKey, { redSince }: Stretch): Report | undefined {
  return history.accounts
    .get(key)
    ?.reports.find(({ changedAt, health }) => changedAt === redSince && health === 'Red');
}

/** As the CRM calls it, else as people last did. */
function nameOf(history: RedHistory, { key, episodes }: AccountCourse): string {
  const name = history.accounts.get(key)?.name ?? '';
  const typed = episodes[episodes.length - 1]?.values.account ?? '';
  return idOfKey(key) === '' && typed !== '' ? typed : name;
}
