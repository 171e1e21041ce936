/** What a CRM sends to the web app of a Red Accounts workbook, as docs/webhook.md describes it. */

export interface CrmEvent {
  /** Of the CRM, or '' for an account that it has just got. */
  accountId: string;
  account: string;
  health: string;
  /** Instant. */
  changedAt: number;
  why: string;
  ae: string;
  ce: string;
  sponsor: string;
}

const keptAs = (workbook: string): string => `ridealong.webhookKey.${workbook}`;

/** The key that was made here last, or typed; '' when there is none. Nothing but this workbench takes it. */
export const webhookKey = (workbook: string): string => localStorage.getItem(keptAs(workbook)) ?? '';

export const keepWebhookKey = (workbook: string, key: string): void =>
  localStorage.setItem(keptAs(workbook), key);

/** A key that a script shows to the person at the page, once, is known from then on. @param value what the script answered */
export function noticeWebhookKey(workbook: string, value: unknown): void {
  const { kind, secret } = (value ?? {}) as { kind?: unknown; secret?: unknown };
  if (kind === 'secret' && typeof secret === 'string') keepWebhookKey(workbook, secret);
}

/** Signs and posts it, and follows to the verdict. @param now instant of the workbench's clock */
export async function sendCrmEvent(
  workbook: string,
  key: string,
  event: CrmEvent,
  now: number,
): Promise<string> {
  const { accountId, account, changedAt, ...said } = event;
  const payload = JSON.stringify({
    type: 'account.health',
    account: { id: accountId || (await newAccountId(account)), name: account },
    changedAt: new Date(changedAt).toISOString(),
    ...said,
  });
  const envelope = { v: 1, id: crypto.randomUUID(), ts: Math.floor(now / 1000) };
  const sig = await hmac(key, `${envelope.v}.${envelope.id}.${envelope.ts}.${payload}`);
  try {
    const response = await fetch(`/webapp/${encodeURIComponent(workbook)}`, {
      method: 'POST',
      body: JSON.stringify({ ...envelope, payload, sig }),
    });
    return wordingOf(await response.text());
  } catch {
    return 'The workbench does not answer.';
  }
}

function wordingOf(verdict: string): string {
  if (verdict === '{"ok":true}') return 'Taken.';
  if (verdict === '{"ok":false}')
    return 'Refused. The web app never says why: the key, the clock, or something in the event.';
  return verdict.startsWith('{')
    ? 'Not taken: there was no time for it. Send it again.'
    : 'The web app failed.';
}

/** 15 letters and digits as a CRM gives them, the same for the same name. */
async function newAccountId(name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name.trim().toLowerCase()));
  return `001${hex(digest).slice(0, 12)}`;
}

async function hmac(key: string, text: string): Promise<string> {
  const bytes = new TextEncoder();
  const use = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', bytes.encode(key), use, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', imported, bytes.encode(text)));
}

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
