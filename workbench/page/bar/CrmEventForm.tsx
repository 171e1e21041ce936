import { useState } from 'preact/hooks';
import { paths, type PersonEntry } from '../api';
import { keepWebhookKey, sendCrmEvent, webhookKey } from '../crmEvent';
import { Popover } from '../Popover';
import { instantOf, wallTime } from '../time';
import { useFetched } from '../useFetched';

interface CrmEventProps {
  workbook: string;
  people: readonly PersonEntry[];
  /** Of the workbench's clock. */
  now: number;
  zone: string;
  onSent: () => void;
}

interface Tabs {
  tabs: { title: string; header: string[]; rows: string[][] }[];
}

const healths = ['Red', 'Yellow', 'Green', 'Lost'];
const nothing = { account: '', health: 'Red', why: '', changed: '', ae: '', ce: '', sponsor: '' };

/** Plays the CRM: says that an account's health changed, with a signed post to the workbook's web app. */
export function CrmEventForm(props: CrmEventProps) {
  return (
    <Popover class="crm" popup="dialog" button="CRM event">
      {() => (
        <div role="dialog" aria-label="Send a CRM event" class="crm-panel">
          <h2>Send a CRM event</h2>
          <Form {...props} />
        </div>
      )}
    </Popover>
  );
}

function Form({ workbook, people, now, zone, onSent }: CrmEventProps) {
  const [event, setEvent] = useState(nothing);
  const [key, setKey] = useState(webhookKey(workbook));
  const [said, setSaid] = useState('');
  const accounts = accountsIn(useFetched<Tabs>(paths.workbook(workbook), 0).value);
  const set = (name: keyof typeof nothing) => (text: string) => setEvent({ ...event, [name]: text });
  const send = async (submit: Event) => {
    submit.preventDefault();
    setSaid('Sending…');
    keepWebhookKey(workbook, key.trim());
    const { changed, ...rest } = event;
    const [day = '', time = ''] = changed.split('T');
    const changedAt = day && time ? instantOf({ day, time }, zone) : now;
    const accountId = accounts.get(event.account.trim()) ?? '';
    setSaid(await sendCrmEvent(workbook, key.trim(), { ...rest, accountId, changedAt }, now));
    onSent();
  };
  const wall = wallTime(now, zone);
  return (
    <form onSubmit={(submit) => void send(submit)}>
      <Field
        label="Account"
        value={event.account}
        onText={set('account')}
        list="crm-accounts"
        required
        first
      />
      <div class="crm-row">
        <label>
          Health
          <select value={event.health} onChange={({ currentTarget }) => set('health')(currentTarget.value)}>
            {healths.map((health) => (
              <option key={health}>{health}</option>
            ))}
          </select>
        </label>
        <label>
          Changed at
          <input
            type="datetime-local"
            value={event.changed || `${wall.day}T${wall.time}`}
            onInput={({ currentTarget }) => set('changed')(currentTarget.value)}
          />
        </label>
      </div>
      <label>
        Why
        <textarea
          rows={2}
          value={event.why}
          onInput={({ currentTarget }) => set('why')(currentTarget.value)}
        />
      </label>
      <Field label="AE" value={event.ae} onText={set('ae')} list="crm-people" />
      <Field label="CE" value={event.ce} onText={set('ce')} list="crm-people" />
      <Field label="Sponsor" value={event.sponsor} onText={set('sponsor')} list="crm-people" />
      <Field label="Webhook key" value={key} onText={setKey} required />
      {key === '' && (
        <p class="quiet">
          Be the automation account, open the panel, and make one under <i>Programme</i>: it then stands here.
        </p>
      )}
      <div class="crm-end">
        <button type="submit" class="primary">
          Send
        </button>
        <p role="status">{said}</p>
      </div>
      <Choices id="crm-accounts" texts={[...accounts.keys()]} />
      <Choices id="crm-people" texts={people.map(({ email }) => email)} />
    </form>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onText: (text: string) => void;
  /** Id of what is proposed. */
  list?: string;
  required?: boolean;
  first?: boolean;
}

const Field = ({ label, value, onText, list, required = false, first = false }: FieldProps) => (
  <label>
    {label}
    <input
      type="text"
      value={value}
      required={required}
      autocomplete="off"
      spellcheck={false}
      {...(list !== undefined && { list })}
      {...(first && { 'data-first': true })}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  </label>
);

const Choices = ({ id, texts }: { id: string; texts: readonly string[] }) => (
  <datalist id={id}>
    {texts.map((text) => (
      <option key={text} value={text} />
    ))}
  </datalist>
);

/** The CRM's ids by account, as far as the tracker knows them. */
function accountsIn(workbook: Tabs | null): Map<string, string> {
  const tracker = workbook?.tabs.find(({ header }) => header.includes('Account id'));
  const at = (header: string): number => tracker?.header.indexOf(header) ?? -1;
  const [name, id] = [at('Account'), at('Account id')];
  return new Map((tracker?.rows ?? []).map((row) => [row[name] ?? '', row[id] ?? '']));
}
