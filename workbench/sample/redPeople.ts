import { createHmac } from 'node:crypto';
import { WORKBENCH_TOKEN } from '../google/slack/workspace';
import type { Workbench } from '../workbench';
import { COORDINATOR } from './organisation';

/** An account as the CRM knows it. */
export interface Account {
  id: string;
  name: string;
  ae: string;
  ce?: string;
  sponsor: string;
  /** YYYY-MM-DD */
  renewal?: string;
}

type Health = 'Red' | 'Yellow' | 'Green' | 'Lost';

/** What people fill in for an account, by the names of docs/requests.md. */
export type Texts = Readonly<Record<string, string>>;

/** What people and the CRM do in a Red Accounts workbook, each by what the add-on offers them. */
export class RedPeople {
  readonly #workbench: Workbench;
  readonly #id: string;
  #key = '';
  #sent = 0;

  constructor(workbench: Workbench, id: string) {
    this.#workbench = workbench;
    this.#id = id;
  }

  /** The coordinator makes the tabs, and connects Slack and the CRM. */
  setUp(leader: string): void {
    this.#run('setUpRedAccounts');
    this.#run('turnOnAutomation');
    this.#set('Slack channel', '#red-accounts');
    this.#set('Leaders', leader);
    this.#ask(COORDINATOR, { kind: 'connectSlack', token: WORKBENCH_TOKEN });
    const { secret } = this.#ask(COORDINATOR, { kind: 'newWebhookKey' });
    if (typeof secret !== 'string') throw new Error('The sample could not be built: there was no key.');
    this.#key = secret;
  }

  /** The CRM reports a health, signed as docs/webhook.md says. */
  report({ id, name, ...people }: Account, health: Health, why: string): void {
    this.#sent += 1;
    const changedAt = this.#workbench.clock();
    const event = { type: 'account.health', account: { id, name }, health, changedAt, why, ...people };
    const signed = { v: 1, id: `crm-${this.#sent}`, ts: Math.floor(Date.parse(changedAt) / 1000) };
    const payload = JSON.stringify(event);
    const sig = createHmac('sha256', this.#key)
      .update(`${signed.v}.${signed.id}.${signed.ts}.${payload}`)
      .digest('hex');
    const { text } = this.#workbench.post(this.#id, JSON.stringify({ ...signed, payload, sig }));
    if (text !== '{"ok":true}')
      throw new Error(`The sample could not be built: ${name} was answered ${text}.`);
  }

  /** Saves a form of the panel. @param base what it was filled with */
  save(as: string, { name }: Account, values: Texts, base: Texts = {}): void {
    this.#ask(as, { kind: 'saveAccount', show: this.#episode(name), base, values, sign: false });
  }

  /** Saves one's part of the plan and signs it. @param base what the form was filled with */
  sign(as: string, { name }: Account, values: Texts, base: Texts = {}): void {
    const all = { ...base, ...values };
    this.#ask(as, { kind: 'saveAccount', show: this.#episode(name), base, values: all, sign: true });
  }

  /** @param due days from now */
  need(
    as: string,
    { name }: Account,
    { ask, owner, due }: { ask: string; owner: string; due: number },
  ): void {
    this.#ask(as, { kind: 'ask', show: this.#episode(name), ask, owner, due: this.day(due) });
  }

  answer(as: string, ask: string, status: 'Acknowledged' | 'Answered' | 'Declined', answer = ''): void {
    const id = this.#cell('Asks', ['Ask', ask], 'Ask id');
    this.#ask(as, { kind: 'answerAsk', show: '', id, status, answer });
  }

  giveWord(as: string, { name }: Account): void {
    this.#ask(as, { kind: 'giveWord', show: this.#episode(name) });
  }

  /** Straight into the row of the account. */
  type(as: string, { name }: Account, values: Texts): void {
    const row = this.#rowOf('Account Tracker', 'Account', name);
    this.#workbench.type(this.#id, { as, tab: 'Account Tracker', row, values });
  }

  /** So many days from now, YYYY-MM-DD. */
  day(days: number): string {
    return new Date(Date.parse(this.#workbench.clock()) + days * 86_400_000).toISOString().slice(0, 10);
  }

  #run(name: string): void {
    const { error } = this.#workbench.run(this.#id, { as: COORDINATOR, function: name });
    if (error) throw new Error(`The sample could not be built: ${name} failed with "${error}".`);
  }

  #ask(as: string, request: { kind: string; [field: string]: unknown }): Record<string, unknown> {
    const answer = this.#workbench.request(this.#id, { as, request }) as Record<string, unknown>;
    if (answer['kind'] !== 'done' && answer['kind'] !== 'secret') {
      const said = String(answer['sentence']);
      throw new Error(`The sample could not be built: ${as} asked ${request.kind} and was told "${said}".`);
    }
    return answer;
  }

  #set(setting: string, value: string): void {
    const row = this.#rowOf('Settings', 'Setting', setting);
    this.#workbench.type(this.#id, { as: COORDINATOR, tab: 'Settings', row, values: { Value: value } });
  }

  #episode(account: string): string {
    return this.#cell('Account Tracker', ['Account', account], 'Episode id');
  }

  #rowOf(title: string, header: string, value: string): number {
    const { index } = this.#find(title, header, value);
    return index + 2;
  }

  #cell(title: string, [header, value]: [string, string], wanted: string): string {
    const { tab, index } = this.#find(title, header, value);
    return tab.rows[index]?.[tab.header.indexOf(wanted)] ?? '';
  }

  #find(title: string, header: string, value: string) {
    const tab = this.#workbench.snapshot(this.#id).tabs.find((each) => each.title === title);
    const column = tab?.header.indexOf(header) ?? -1;
    const index = tab?.rows.findIndex((row) => row[column] === value) ?? -1;
    if (!tab || index < 0) throw new Error(`The sample could not be built: no ${value} in ${title}.`);
    return { tab, index };
  }
}
