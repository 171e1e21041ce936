// Tells a Red Accounts workbook that an account's health changed, as a CRM does: docs/webhook.md.
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isMain } from './project.mjs';
import { eventsOfFile, problemOf } from './healthEvents.mjs';

const usage = `node scripts/sendHealth.mjs --url ADDRESS [--key-file FILE] EVENT

  --url ADDRESS       of the web app, https://script.google.com/macros/s/…/exec?workbook=…, or of a workbench
  --key-file FILE     holds the key; without it the key is taken from RIDEALONG_WEBHOOK_KEY. Never an argument:
                      every user of a computer can read those.
  --tries N           how often each event is sent at most (5)
  --at INSTANT        sign as if it were then, for a workbench whose clock stands elsewhere

EVENT is one of
  --account ID --name NAME --health Red|Yellow|Green|Lost
      [--changed-at INSTANT] [--why TEXT] [--ae MAIL] [--ce MAIL] [--sponsor MAIL] [--renewal YYYY-MM-DD]
  --file FILE         .json: a list of payloads; .csv: columns account, name, health, changedAt, why, ae, ce, sponsor,
                      renewal

Ends with 0: all taken. 1: the web app refused some. 2: an argument, the key or the file is wrong, nothing was sent.
3: some could not be sent, or it is not known whether they were taken. Sending the same once more is harmless.`;

const firstWaitMs = 2_000;
const requestMs = 90_000;

/**
 * The signed body of one request. It is ASCII, so that no charset on the way can change it.
 * @param {{ id: string, payload: string, key: string, ts: number }} message `payload` is JSON, `ts` seconds since 1970.
 * @returns {string}
 */
export function signEnvelope({ id, payload, key, ts }) {
  const sig = createHmac('sha256', key).update(`1.${id}.${ts}.${payload}`).digest('hex');
  const body = JSON.stringify({ v: 1, id, ts, payload, sig });
  return body.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Sends one event until there is a verdict. A retry keeps its id, by which the web app knows it again, and gets a new
 * time and signature.
 * @param {object} message
 * @param {string} message.url
 * @param {string} message.key
 * @param {object} message.event the payload
 * @param {string} [message.id]
 * @param {number} [message.tries]
 * @param {() => number} [message.now] milliseconds since 1970
 * @param {typeof fetch} [message.fetch]
 * @param {(ms: number) => Promise<unknown>} [message.wait]
 * @returns {Promise<{ verdict: 'taken' | 'refused' | 'closed' | 'unknown' | 'unsent', tries: number }>} `closed`: the web
 * app wants a sign-in. `unknown`: it arrived, but there was no verdict to read. `unsent`: it never arrived, or the web
 * app had no time for it.
 */
export async function sendHealth(message) {
  const { key, event, id = randomUUID(), tries = 5, now = Date.now, wait = sleep } = message;
  const payload = JSON.stringify(event);
  let arrived = false;
  for (let tried = 1; ; tried += 1) {
    const body = signEnvelope({ id, payload, key, ts: Math.floor(now() / 1000) });
    const verdict = await post(message.url, body, message.fetch ?? fetch);
    if (verdict === 'taken' || verdict === 'refused' || verdict === 'closed')
      return { verdict, tries: tried };
    arrived = verdict === 'unknown' || (arrived && verdict === 'unsent');
    if (tried >= tries) return { verdict: arrived ? 'unknown' : 'unsent', tries: tried };
    await wait(firstWaitMs * 2 ** (tried - 1));
  }
}

/** One request. Apps Script answers 302 when the script ran; its verdict is where that points to. */
async function post(url, body, fetched) {
  try {
    const response = await fetched(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(requestMs),
    });
    if (![302, 303].includes(response.status)) return verdictOf(await response.text()) ?? 'unsent';
    const answer = new URL(response.headers.get('location') ?? '', url);
    if (answer.origin !== answerOrigin(url)) return 'closed';
    return await verdictAt(answer, fetched);
  } catch {
    return 'unsent';
  }
}

/** Where the answer of a web app is kept: Google has a place for it, a workbench does it itself. */
function answerOrigin(url) {
  const { origin } = new URL(url);
  return origin === 'https://script.google.com' ? 'https://script.googleusercontent.com' : origin;
}

async function verdictAt(answer, fetched) {
  try {
    const response = await fetched(answer.href, { signal: AbortSignal.timeout(requestMs) });
    return verdictOf(await response.text()) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** What the body of an answer says; undefined for Google's own pages, such as those of an error. */
function verdictOf(text) {
  try {
    const { ok, retry } = JSON.parse(text);
    if (ok === true) return 'taken';
    if (ok === false) return retry === true ? 'unsent' : 'refused';
  } catch {
    // Not the script's answer.
  }
  return undefined;
}

const options = Object.fromEntries(
  [
    ...['url', 'key-file', 'tries', 'at', 'file', 'account', 'name', 'health'],
    ...['changed-at', 'why', 'ae', 'ce', 'sponsor', 'renewal'],
  ].map((name) => [name, { type: 'string' }]),
);

/** What the command line asks for; a text is what is wrong with it. */
function readArguments(args, env) {
  let values;
  try {
    ({ values } = parseArgs({ args, options, strict: true }));
  } catch (error) {
    return error.message;
  }
  const { url = '', 'key-file': keyFile, tries = '5', at = new Date().toISOString(), file } = values;
  if (!/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url))
    return '--url has to be https://…';
  if (!/^[1-9]\d?$/.test(tries)) return '--tries has to be a number from 1 to 99.';
  if (Number.isNaN(Date.parse(at))) return '--at has to be an instant such as 2026-05-04T10:00:00Z.';
  try {
    const key = (
      keyFile === undefined ? (env.RIDEALONG_WEBHOOK_KEY ?? '') : readFileSync(keyFile, 'utf8')
    ).trim();
    if (!/^[A-Za-z0-9_-]{32,256}$/.test(key)) return 'The key has to be 32 or more letters, digits, - and _.';
    const events = file === undefined ? [eventOf(values, at)] : eventsOfFile(file);
    const problems = events.flatMap((event, index) => {
      const problem = problemOf(event);
      return problem ? [`Event ${index + 1}: ${problem}`] : [];
    });
    if (problems.length > 0) return problems.join('\n');
    return { url, key, tries: Number(tries), events, offsetMs: values.at ? Date.parse(at) - Date.now() : 0 };
  } catch (error) {
    return error.message;
  }
}

function eventOf({ account, name, health, 'changed-at': changedAt, why, ae, ce, sponsor, renewal }, at) {
  const said = Object.entries({ why, ae, ce, sponsor, renewal }).filter(([, value]) => value !== undefined);
  return {
    type: 'account.health',
    account: { id: account, name },
    health,
    changedAt: changedAt ?? at,
    ...Object.fromEntries(said),
  };
}

const sentences = {
  taken: 'taken',
  refused: 'refused. Check the key, this computer’s clock, and docs/webhook.md for what an event may say',
  closed: 'not sent: the web app wants a sign-in. Deploy it with access for “Anyone”',
  unknown: 'arrived, but it is not known whether it was taken',
  unsent: 'not sent: the web app could not be reached or had no time',
};

/** @returns {Promise<number>} the exit code */
export async function main(args, env = process.env) {
  const asked = readArguments(args, env);
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${usage}`);
    return 2;
  }
  const { url, key, tries, events, offsetMs } = asked;
  const verdicts = [];
  for (const event of events) {
    const { verdict, tries: tried } = await sendHealth({
      url,
      key,
      event,
      tries,
      now: () => Date.now() + offsetMs,
    });
    const times = tried === 1 ? '' : ` (after ${tried} tries)`;
    console.log(`${event.account.id} ${event.health}: ${sentences[verdict]}${times}.`);
    verdicts.push(verdict);
  }
  if (verdicts.some((verdict) => ['closed', 'unknown', 'unsent'].includes(verdict))) return 3;
  return verdicts.includes('refused') ? 1 : 0;
}

if (isMain(import.meta.url)) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
