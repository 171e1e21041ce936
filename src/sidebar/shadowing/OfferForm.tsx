import { useRef, useState } from 'preact/hooks';
import { Field } from '../Field';
import { emptyDraft, offerRequest, problemsOf, type OfferDraft, type Problems } from './offerDraft';
import type { PanelState } from '../usePanel';

interface Props {
  readonly panel: PanelState;
  readonly me: string;
  readonly timeZone: string;
}

/** A call to offer, checked as it is sent; the form keeps what was typed until the server has it. */
export function OfferForm({ panel, me, timeZone }: Props) {
  const [draft, setDraft] = useState<OfferDraft>(() => emptyDraft(me));
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = problemsOf(draft);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>('#offer-' + first)?.focus();
      return;
    }
    if (await panel.send(offerRequest(draft))) setDraft(emptyDraft(me));
  };
  const bind = (name: keyof OfferDraft) => ({
    id: 'offer-' + name,
    value: draft[name],
    problem: problems[name],
    onText: (text: string) => {
      setDraft({ ...draft, [name]: text });
    },
  });
  return (
    <form class="card" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <h2>Offer a call</h2>
      <p class="quiet">Dates and times are those of {timeZone}, as in the sheet.</p>
      <Field label="Date" type="date" {...bind('date')} />
      <div class="pair">
        <Field label="Start" type="time" {...bind('start')} />
        <Field label="Minutes" type="number" min="5" max="480" {...bind('minutes')} />
      </div>
      <Field
        label="Customer"
        {...bind('customer')}
        hint="Stays in the sheet, the invite, and mails to you and the engineer."
      />
      <div class="pair">
        <Field label="Customer no." {...bind('customerNo')} hint="Optional" />
        <Field label="Seats" type="number" min="1" max="50" {...bind('seats')} />
      </div>
      <Field label="AE" type="email" {...bind('ae')} />
      <div class="field">
        <label for="offer-brief">What to expect</label>
        <textarea
          id="offer-brief"
          rows={3}
          maxLength={2000}
          value={draft.brief}
          onInput={(event) => bind('brief').onText(event.currentTarget.value)}
        />
      </div>
      <Field label="Meeting link" type="url" placeholder="https://" {...bind('meetingLink')} />
      <Field label="Notes link (optional)" type="url" placeholder="https://" {...bind('notesLink')} />
      <Field label="Slack channel (optional)" placeholder="#acct-…" {...bind('slackChannel')} />
      <div class="send">
        <button type="submit" class="primary wide" disabled={panel.busy !== undefined}>
          {panel.busy === 'offerCall' ? 'Offering…' : 'Offer this call'}
        </button>
      </div>
    </form>
  );
}
