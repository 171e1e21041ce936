import type { Email } from '../../programme/records';
import type { Remedy } from '../../sidebar/remedies';
import type { Instant } from '../../time/instant';
import type { Zone } from '../../time/zones';
import type { Attempt, Consent } from '../ports';
import type { Automation, Condition } from '../understanding';

/** A trigger of the account that asks. */
export interface TriggerSeen {
  readonly id: string;
  readonly handler: string;
  /** '' for a clock. */
  readonly spreadsheet: string;
}

/** What the workbook says of itself: its own settings and ledger, and no row that people typed. */
export interface WorkbookFacts {
  readonly kind: 'shadowing' | 'redAccounts';
  readonly condition: Condition;
  /** Titles of tabs that are gone. */
  readonly gone: readonly string[];
  /** By the title of the tab, headers that are gone, and those that stand there more than once. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  readonly doubled: ReadonlyMap<string, readonly string[]>;
  /** Settings without which nothing can be decided, and how many others do not read. */
  readonly hindrances: readonly string[];
  readonly settingsUnread: number;
  readonly zone: Zone;
  /** As the Settings tab shows them. */
  readonly shownCoordinators: readonly Email[];
  readonly ledger: {
    readonly lastRun: number;
    readonly problems: readonly string[];
    /** Number of the form in which it was begun; undefined when it says none. */
    readonly schema: number | undefined;
  };
  readonly automation: Automation | undefined;
  /** When automation was last turned on. */
  readonly turnedOnAt: Instant | undefined;
  /** When the automation account last wrote a line: an hour in which nothing is due leaves none. */
  readonly lastLineAt: Instant | undefined;
  /** When its web app last took a report, since automation was last turned on. */
  readonly lastReportAt: Instant | undefined;
  /** The Slack workspace that it is connected to. */
  readonly slackTeam: string | undefined;
  readonly slackChannel: string;
  readonly webhook: { readonly address: string; readonly madeAt: Instant } | undefined;
  /** What who asks may do about its condition. */
  readonly remedies: readonly Remedy[];
  /** What the next hourly run would send; undefined while nothing is sent. */
  readonly waiting: { readonly mails: number; readonly invites: number } | undefined;
}

/** Everything that a check looks at, each as far as Google shows it to who asks. */
export interface Facts {
  readonly at: Instant;
  readonly version: string;
  readonly here: string;
  readonly me: Attempt<Email | ''>;
  readonly consent: Attempt<Consent>;
  readonly scriptZone: Attempt<string>;
  readonly about: Attempt<{ readonly timeZone: string; readonly locale: string }>;
  /** Undefined where nothing was set up. */
  readonly workbook: Attempt<WorkbookFacts | undefined>;
  /** As the script properties know them, who alone give rights. */
  readonly coordinators: Attempt<readonly Email[]>;
  /** By spreadsheet, the ids of triggers that turning automation on noted. */
  readonly kept: Attempt<ReadonlyMap<string, string>>;
  readonly triggers: Attempt<readonly TriggerSeen[]>;
  /** Whether the programme's calendar is seen; of a made-up one where there is none, which tells whether the service answers. */
  readonly calendar: Attempt<true> | undefined;
  /** Who manages it; undefined where it is not seen. */
  readonly managers: Attempt<readonly Email[]> | undefined;
  /** As Google tells it now; '' for none. */
  readonly webApp: string;
  readonly mailsLeft: Attempt<number>;
  /** Whether this account keeps a Slack token and a webhook key for this spreadsheet. */
  readonly secrets: Attempt<{ readonly slack: boolean; readonly webhook: boolean }> | undefined;
}

/** Who asks; '' when it is not known. */
export function whoAsks({ me }: Facts): Email | '' {
  return me.ok ? me.value : '';
}

export function workbookOf({ workbook }: Facts): WorkbookFacts | undefined {
  return workbook.ok ? workbook.value : undefined;
}

/** The account that sends, while it does. */
export function senderOf(facts: Facts): Email | undefined {
  const automation = workbookOf(facts)?.automation;
  return automation?.on === true ? automation.account : undefined;
}

export function isSender(facts: Facts): boolean {
  const sender = senderOf(facts);
  return sender !== undefined && sender === whoAsks(facts);
}
