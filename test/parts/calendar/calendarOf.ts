import { calendarApi } from '../../../src/google/advanced';
import { googlePlatform } from '../../../src/google/platform';
import type { Email } from '../../../src/programme/records';
import { makeCalendar } from '../../../src/run/calendar/makeCalendar';
import { keepCoordinators } from '../../../src/run/coordinators';
import type { Platform } from '../../../src/run/ports';
import { ada, InGoogle, withMethods } from '../../google/inGoogle';

/** How Calendar answers instead of doing it. */
type Answer = () => never;

/** An answer of Calendar's: an HTTP code, and the words of its error. */
export const says =
  (code: number, message: string): Answer =>
  () => {
    throw Object.assign(new Error(message), { details: { code } });
  };

export const refused = says(403, 'Forbidden');
export const notFound = says(404, 'API call to calendar.calendars.get failed with error: Not Found');
export const later = says(429, 'Rate Limit Exceeded');
export const silent = says(500, 'Backend Error');

/** Methods of the Calendar service that answer so, as "Acl.insert". */
export type Answers = Readonly<Record<string, Answer>>;

/** A spreadsheet of Ada's, who sends, with a calendar that she just made and nobody else manages. */
export class WithCalendar extends InGoogle {
  readonly calendar: string;

  constructor(...coordinators: readonly string[]) {
    super();
    this.calendar = this.asks((platform) => {
      keepCoordinators(platform.properties, [ada, ...coordinators] as Email[]);
      const made = makeCalendar(platform, 'Europe/Berlin', '');
      if (!made.ok) throw new Error(made.detail);
      return made.value;
    });
  }

  /** What a function gives in a run of Ada's, while Calendar answers so. */
  asks<T>(work: (platform: Platform) => T, answers: Answers = {}): T {
    return this.run(() => {
      const services = Object.entries(answers).map(([name, answer]) => [...name.split('.'), answer] as const);
      return services.reduce<() => T>(
        (inner, [collection, method, answer]) =>
          () =>
            withMethods(
              Reflect.get(calendarApi(), String(collection)) as object,
              { [String(method)]: answer },
              inner,
            ),
        () => work(googlePlatform()),
      )();
    });
  }

  /** Calls of Calendar in the last run. */
  calendarCalls(): string[] {
    return this.lastCalls().filter((call) => call.startsWith('Calendar.'));
  }

  /** Whom the script noted that it gave the calendar to, after the calendar that it was. */
  noted(): string[] {
    return (this.asks(({ properties }) => properties.get('calendarManagers')) ?? '').split(' ');
  }

  /** Who may change and share it. */
  managers(): string[] {
    return (this.workbench.world.calendars[0]?.acl ?? []).flatMap(({ role, scope }) =>
      role === 'owner' && scope.value !== undefined ? [scope.value] : [],
    );
  }

  /** Somebody gives it to a person by hand. */
  give(manager: string): void {
    this.workbench.world.calendars[0]?.acl.push({ role: 'owner', scope: { type: 'user', value: manager } });
  }

  take(manager: string): void {
    const [calendar] = this.workbench.world.calendars;
    if (calendar) calendar.acl = calendar.acl.filter(({ scope }) => scope.value !== manager);
  }
}
