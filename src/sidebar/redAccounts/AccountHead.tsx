import { HealthMark } from './HealthMark';
import type { AccountView } from './requests';

/** What everybody wants to know of an account first: whose turn it is, and how it stands. */
export function AccountHead({ account }: { account: AccountView }) {
  const { values, health, status, daysRed, redSince, thread } = account;
  return (
    <div class={'card head ' + health.toLowerCase()}>
      <h2>{values.account}</h2>
      <Turn account={account} />
      <p class="facts">
        <HealthMark health={health} />
        {status !== health && <span>{status}</span>}
      </p>
      <p class="quiet">
        {daysRed === 1 ? '1 day' : String(daysRed) + ' days'} red, since {redSince}
        {account.timeInStates.length > 1 && '. ' + account.timeInStates.join(', ')}
        {account.relapses !== '' && '. ' + account.relapses}.
      </p>
      {account.stale !== '' && <p class="late">{account.stale}</p>}
      {thread === '' ? (
        <p class="quiet">No Slack thread yet.</p>
      ) : (
        <p>
          <a href={thread} target="_blank" rel="noopener noreferrer">
            Open the Slack thread
          </a>
        </p>
      )}
    </div>
  );
}

/** Rule R3: the first is who holds it up; the others follow, smaller. */
function Turn({ account }: { account: AccountView }) {
  const [first, ...others] = account.waitingFor;
  if (!first) {
    return <p class="whose">{account.isOpen ? 'Nobody is waited for.' : 'This one is closed.'}</p>;
  }
  return (
    <div class={'whose' + (first.isMe ? ' me' : '')}>
      <p>
        <b>{first.isMe ? 'Your turn' : first.who}</b>: {first.what}
      </p>
      <p class="quiet">Since {first.since}</p>
      {others.length > 0 && (
        <ul aria-label="Also waited for">
          {others.map(({ who, what, since, isMe }) => (
            <li key={who + what}>
              Also {isMe ? 'you' : who}: {what}, since {since}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
