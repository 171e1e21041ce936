import type { StatusAnswer } from '../../src/sidebar/status';
import { coordinator } from '../support/workbook';
import type { SmallWorld } from './operation';

/** What goes outside, as Status has words for it. */
const kinds = ['mail', 'invite', 'Slack message'] as const;
type Kind = (typeof kinds)[number];

/** What Status tells a coordinator of what is not sent. */
export interface StatusSaid {
  pending: readonly {
    kind: Kind | undefined;
    /** Since when, in its words; undefined where no run has seen yet that it is to go. */
    since: string | undefined;
    why: string;
  }[];
  /** What has lost its point, and what may not have gone: how many of each. */
  notSent: Readonly<Record<Exclude<Kind, 'invite'>, number>>;
  /** Whether it tells of any trouble at all. */
  isAlarmed: boolean;
}

/**
 * Of all spreadsheets, asked of a copy in which no service is out of order, so that it is answered; no run has been made in that. Where
 * nothing is decided it says nothing: what to do stands in the warnings of the panel.
 */
export function statusSaid(world: SmallWorld): StatusSaid {
  const copy = world.copy();
  copy.bench.breakNext(undefined);
  const said = copy.bench.workbooks().flatMap(({ id }) => {
    const asked = { as: coordinator, request: { kind: 'status' } };
    return (copy.bench.request(id, asked) as StatusAnswer).status ?? [];
  });
  const notes = said.flatMap((each) => each.notes);
  const counts = notes.map(countIn);
  const count = (kind: Kind): number =>
    counts.reduce((sum, each) => sum + (each.kind === kind ? each.count : 0), 0);
  const pending = said
    .flatMap((each) => each.pending)
    .map(({ what, why }) => ({ kind: kindIn(what), since: /, since (.*)/.exec(what)?.[1], why }));
  const texts = [...notes, ...said.flatMap(({ warning, needs }) => [warning, ...needs])];
  return {
    pending,
    notSent: { mail: count('mail'), 'Slack message': count('Slack message') },
    isAlarmed: pending.length > 0 || texts.some((text) => text !== ''),
  };
}

/** "3 weekly mails of Mon 4 May were not sent: …", or of a single one: "Mail to …: was not sent in time, …" */
function countIn(note: string): { kind: Kind | undefined; count: number } {
  const [, count = '1', what = ''] = /^(\d+) (.*?) of /.exec(note) ?? [];
  return { kind: what === '' ? 'mail' : kindIn(what), count: Number(count) };
}

const kindIn = (text: string): Kind | undefined => kinds.find((kind) => text.includes(kind));
