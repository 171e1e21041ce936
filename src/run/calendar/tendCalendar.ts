import type { Email } from '../../programme/records';
import type { Entry } from '../../workbook/entries';
import type { AnyProgramme } from '../book';
import type { Platform } from '../ports';
import type { Automation, Understanding } from '../understanding';
import { makeCalendar } from './makeCalendar';
import { shareWithCoordinators } from './whoManages';

/**
 * What a run of the automation account has to do about the programme's calendar before it decides, as the ledger says: make a new
 * one that a coordinator asked for, look whether one that was gone is back, or share it with who became a coordinator. Does it, and
 * gives what the ledger is to be told; nothing, and no call, where all is as it should be.
 */
export function tendCalendar<P extends AnyProgramme, H>(
  platform: Platform,
  { automation, programme }: Pick<Understanding<P, H>, 'automation' | 'programme'>,
  me: Email,
  hourly: boolean,
): readonly Entry[] {
  if (!automation || automation.calendar === '') return [];
  const { calendar, calendarIs, sharing } = automation;
  switch (calendarIs) {
    case 'asked':
      return newCalendar(platform, automation, programme.settings.zone, me);
    case 'gone':
      return hourly && platform.calendar.look(calendar).ok ? [{ kind: 'calendarBack', calendar }] : [];
    case 'there':
      return sharing.isDue ? shared(platform, calendar, me) : [];
  }
}

/** A new one in place of one that is gone, shared; nothing when Google did not make it, so that it is tried again. */
export function newCalendar(
  platform: Platform,
  { calendar: instead }: Automation,
  zone: string,
  me: Email,
): readonly Entry[] {
  const made = makeCalendar(platform, zone, instead);
  if (!made.ok) return [];
  const calendar = made.value;
  return [{ kind: 'calendarMade', calendar }, ...shared(platform, calendar, me)];
}

/** Shares it with who coordinates, and says what came of it; nothing when it is to be tried again. */
export function shared(platform: Platform, calendar: string, me: Email): readonly Entry[] {
  const done = shareWithCoordinators(platform, calendar, me);
  switch (done.kind) {
    case 'done':
      return [{ kind: 'calendarShared', calendar, refused: done.refused }];
    case 'gone':
      return [{ kind: 'calendarGone', calendar }];
    case 'later':
      return [];
  }
}
