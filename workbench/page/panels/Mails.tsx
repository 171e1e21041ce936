import { useState } from 'preact/hooks';
import { moment } from '../time';
import type { OutMail } from './outtray';

/** The newest are listed; more than these nobody reads through. */
const MOST_LISTED = 300;

/** Every mail that was sent, newest first; one is open. */
export function Mails({ mails, zone }: { mails: readonly OutMail[] | null; zone: string }) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  if (!mails) return <p class="state">Loading mails…</p>;
  if (!mails.length) {
    return (
      <p class="state">
        <strong>No mail has gone out yet.</strong>
        Invitations and reminders appear here once automation is on and the clock moves.
      </p>
    );
  }
  const wanted = search.trim().toLowerCase();
  const found = mails
    .map((mail, index) => ({ mail, index }))
    .filter(({ mail }) => `${mail.to} ${mail.subject}`.toLowerCase().includes(wanted))
    .reverse()
    .slice(0, MOST_LISTED);
  const open = found.find(({ index }) => index === chosen) ?? found[0];
  return (
    <div class="mails">
      <div class="mail-list">
        <input
          type="search"
          placeholder="Receiver or subject"
          aria-label="Search mails"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <ul>
          {found.map(({ mail, index }) => (
            <li key={index}>
              <button type="button" aria-current={index === open?.index} onClick={() => setChosen(index)}>
                <span class="mail-line">
                  <strong>{mail.to}</strong>
                  <time>{moment(Date.parse(mail.sentAt), zone)}</time>
                </span>
                <span class="mail-subject">
                  {mail.kind === 'calendar' && <span class="tag">calendar</span>}
                  {mail.subject}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {!found.length && <p class="quiet">No mail matches.</p>}
      </div>
      {open && <OpenMail key={open.index} mail={open.mail} zone={zone} />}
    </div>
  );
}

function OpenMail({ mail, zone }: { mail: OutMail; zone: string }) {
  const [asText, setAsText] = useState(!mail.html);
  return (
    <article class="mail" aria-label="Mail">
      <header>
        <h3>{mail.subject}</h3>
        <p>
          {mail.from} → {mail.to}
          {mail.replyTo && `, answers to ${mail.replyTo}`} · {moment(Date.parse(mail.sentAt), zone)}
        </p>
        {mail.html && (
          <div class="segments" role="group" aria-label="Form">
            <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
              As shown
            </button>
            <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
              Text
            </button>
          </div>
        )}
      </header>
      {asText ? (
        <pre tabIndex={0}>{mail.text}</pre>
      ) : (
        <iframe title="Mail as shown" sandbox="allow-popups" srcdoc={mailDocument(mail.html)} />
      )}
    </article>
  );
}

/** Plain letters where the mail says nothing of its own; no script runs in it. */
const mailDocument = (html: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><base target="_blank">` +
  `<style>body{font:14px/1.5 system-ui,sans-serif;color:#1f2a2e;margin:16px}</style>${html}`;
