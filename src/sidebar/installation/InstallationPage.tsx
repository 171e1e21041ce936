import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../CopyButton';
import { Loading } from '../Loading';
import type { InstallationAnswer, InstallationCheck, InstallationGroup } from '../requests';
import { ask } from '../server';
import { installationText, stateWords, summary } from './installationText';

type Looked = InstallationAnswer | { readonly kind: 'failed'; readonly sentence: string };

/** How the installation stands, for whoever opens it from the menu. It only looks, so it may be looked at as often as one likes. */
export function InstallationPage() {
  const [looked, setLooked] = useState<Looked>();
  const [isBusy, setBusy] = useState(true);
  const look = useCallback(async (): Promise<void> => {
    setBusy(true);
    setLooked(await asked());
    setBusy(false);
  }, []);
  useEffect(() => void look(), [look]);
  if (!looked) return <Loading />;
  return (
    <main class="installation" aria-busy={isBusy}>
      <h1 class="product">Ridealong: Check installation</h1>
      {looked.kind === 'failed' ? (
        <p class="said failed" role="alert">
          {looked.sentence}
        </p>
      ) : (
        <Found answer={looked} />
      )}
      <button type="button" class="wide" disabled={isBusy} onClick={() => void look()}>
        {isBusy ? 'Checking…' : 'Check again'}
      </button>
    </main>
  );
}

async function asked(): Promise<Looked> {
  try {
    return await ask<InstallationAnswer>({ kind: 'checkInstallation' });
  } catch (error) {
    return { kind: 'failed', sentence: (error as Error).message };
  }
}

function Found({ answer }: { readonly answer: InstallationAnswer }) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const { at } = answer;
  // Read out anew, and in view, whenever it was looked again.
  useLayoutEffect(() => {
    sentence.current?.focus();
  }, [at]);
  const text = installationText(answer);
  return (
    <>
      <p class="summary" role="status" tabIndex={-1} ref={sentence}>
        {summary(answer.groups)}
      </p>
      <p class="quiet">Looking changes nothing and sends nothing.</p>
      {answer.groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      <div class="card">
        <h2>For the administrator</h2>
        <CopyButton text={text} label="Copy as text" source="installation-text" />
        <label for="installation-text">No customers, no secrets: it can be sent as it is.</label>
        <textarea id="installation-text" readOnly rows={6} value={text} />
      </div>
    </>
  );
}

function Group({ group }: { readonly group: InstallationGroup }) {
  return (
    <section class="card">
      <h2>{group.title}</h2>
      <ul class="checks">
        {group.checks.map((check) => (
          <Check key={check.name} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Check({ check: { name, state, found, todo, link } }: { readonly check: InstallationCheck }) {
  return (
    <li class={'check ' + state}>
      <h3>
        {name} <span class="state">{stateWords[state]}</span>
      </h3>
      <p>{found}</p>
      {todo !== '' && <p class="todo">{todo}</p>}
      {link !== '' && (
        <p>
          <a href={link} target="_blank" rel="noopener">
            Open Google’s question
          </a>
        </p>
      )}
    </li>
  );
}
