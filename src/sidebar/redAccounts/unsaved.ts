import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { emptyDraft, isEmpty, type Draft } from './draft';

/** A small form as typed. */
type Texts = Readonly<Record<string, string>>;

/**
 * What was typed and not saved, kept above the views: it outlives a change of view or account and every answer of the
 * server. A key starts with the episode that it is about, then a slash.
 */
interface Unsaved {
  readonly forms: ReadonlyMap<string, Texts>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly setForm: (key: string, change: (form: Texts | undefined) => Texts | undefined) => void;
  readonly setDraft: (episode: string, change: (draft: Draft) => Draft) => void;
}

export const UnsavedContext = createContext<Unsaved>({
  forms: new Map(),
  drafts: new Map(),
  setForm: () => undefined,
  setDraft: () => undefined,
});

/** The one store of unsaved text, for the top of the panel. */
export function useUnsavedStore(): Unsaved {
  const [forms, setForms] = useState<ReadonlyMap<string, Texts>>(new Map());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  return useMemo(
    () => ({
      forms,
      drafts,
      setForm: (key, change) => {
        setForms((all) => changed(all, key, change(all.get(key))));
      },
      setDraft: (episode, change) => {
        setDrafts((all) => {
          const draft = change(all.get(episode) ?? emptyDraft);
          return changed(all, episode, isEmpty(draft) ? undefined : draft);
        });
      },
    }),
    [forms, drafts],
  );
}

function changed<T>(all: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  const next = new Map(all);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Whether something unsaved is about this episode ('': about none, such as a new account). */
export function hasUnsaved({ forms, drafts }: Unsaved, episode: string): boolean {
  return drafts.has(episode) || [...forms.keys()].some((key) => key.startsWith(episode + '/'));
}

/** A small form: its texts, a change of some, and a way to empty it. */
export function useForm<T extends Texts>(
  key: string,
  empty: T,
): [form: T, set: (change: Partial<T>) => void, clear: () => void] {
  const { forms, setForm } = useContext(UnsavedContext);
  const isSame = (form: Texts): boolean => Object.keys(form).every((name) => form[name] === empty[name]);
  const set = (change: Partial<T>): void => {
    setForm(key, (before) => {
      const after: Texts = { ...empty, ...before, ...change };
      return isSame(after) ? undefined : after;
    });
  };
  const clear = (): void => {
    setForm(key, () => undefined);
  };
  return [{ ...empty, ...forms.get(key) }, set, clear];
}

/** What is typed into the fields of an episode. */
export function useDraft(episode: string): [draft: Draft, change: (change: (draft: Draft) => Draft) => void] {
  const { drafts, setDraft } = useContext(UnsavedContext);
  return [
    drafts.get(episode) ?? emptyDraft,
    (change) => {
      setDraft(episode, change);
    },
  ];
}
