import type { Request } from '../requests';

/** The form as typed: all texts. */
export interface OfferDraft {
  readonly date: string;
  readonly start: string;
  readonly minutes: string;
  readonly customer: string;
  readonly customerNo: string;
  readonly ae: string;
  readonly brief: string;
  readonly meetingLink: string;
  readonly notesLink: string;
  readonly slackChannel: string;
  readonly seats: string;
}

export function emptyDraft(ae: string): OfferDraft {
  return {
    date: '',
    start: '',
    minutes: '30',
    customer: '',
    customerNo: '',
    ae,
    brief: '',
    meetingLink: '',
    notesLink: '',
    slackChannel: '',
    seats: '1',
  };
}

export type Problems = Partial<Record<keyof OfferDraft, string>>;

/** What can be told without asking the server, which checks everything again. */
export function problemsOf(draft: OfferDraft): Problems {
  const problems: Problems = {};
  if (draft.date === '') problems.date = 'Choose the day of the call.';
  if (draft.start === '') problems.start = 'Enter when it starts.';
  if (!isWhole(draft.minutes, 5, 480)) problems.minutes = 'Enter 5 to 480 minutes.';
  if (draft.customer.trim() === '') problems.customer = 'Enter the customer’s name.';
  if (draft.customerNo !== '' && !isWhole(draft.customerNo, 1, 1_000_000))
    problems.customerNo = 'Enter a whole number, or nothing.';
  if (!draft.ae.includes('@')) problems.ae = 'Enter a mail address.';
  if (!isWhole(draft.seats, 1, 50)) problems.seats = 'Enter 1 to 50 seats.';
  for (const link of ['meetingLink', 'notesLink'] as const) {
    if (draft[link] !== '' && !/^https:\/\/\S+$/.test(draft[link].trim()))
      problems[link] = 'A link starts with https:// and has no spaces.';
  }
  return problems;
}

function isWhole(text: string, from: number, until: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= from && number <= until;
}

export function offerRequest(draft: OfferDraft): Request {
  return {
    kind: 'offerCall',
    ...draft,
    minutes: Number(draft.minutes),
    customerNo: draft.customerNo === '' ? null : Number(draft.customerNo),
    seats: Number(draft.seats),
  };
}
