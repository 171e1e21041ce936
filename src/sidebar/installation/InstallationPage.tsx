import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../CopyButton';
import { Loading } from '../Loading';
import { RemedyCards } from '../RemedyCards';
import type { How } from '../remedies';
import type { Answer, InstallationAnswer, InstallationCheck, InstallationGroup } from '../requests';
import { ask } from '../server';
import { installationText, stateWords, summary } from './installationText';

interface Remedied {
  readonly kind: 'done' | 'refused' | 'failed';
  readonly sentence: string;
}

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
  const [remedied, setRemedied] = useState<Remedied>();
  const remedy = async (how: How): Promise<void> => {
    setBusy(true);
    setRemedied(await chosen(how));
    await look();
  };
  if (!looked) return <Loading />;
  return (
    <main class="installation" aria-busy={isBusy}>
      <h1 class="product">Ridealong: Check installation</h1>
      {looked.kind === 'failed' ? (
        <p class="said failed" role="alert">
          {looked.sentence}
        </p>
      ) : (
        <Found answer={looked}>
          {remedied && (
            <p class={'said ' + remedied.kind} role="status">
              {remedied.sentence}
            </p>
          )}
          <RemedyCards remedies={looked.remedies} isBusy={isBusy} onChoose={(how) => void remedy(how)} />
        </Found>
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

/** Does what was chosen; what came of it is read out, and the page looks anew whatever it was. */
async function chosen(how: How): Promise<Remedied> {
  try {
    const { kind, sentence } = await ask<Extract<Answer, { sentence: string }>>({ kind: 'remedy', how });
    return { kind, sentence };
  } catch (error) {
    return { kind: 'failed', sentence: (error as Error).message };
  }
}

interface FoundProps {
  readonly answer: InstallationAnswer;
  /** What can be done about it. */
  readonly children: ComponentChildren;
}

function Found({ answer, children }: FoundProps) {
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
      {children}
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
