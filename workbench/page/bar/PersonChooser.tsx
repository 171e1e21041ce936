import { useRef, useState } from 'preact/hooks';
import type { PersonEntry } from '../api';
import { Popover } from '../Popover';

interface PersonChooserProps {
  people: readonly PersonEntry[];
  as: string;
  onChoose: (email: string) => void;
}

const groups = [
  'Coordinator',
  'Account executives',
  'Customer engineers',
  'Leaders',
  'Engineers',
  'Others',
] as const;

/** Who am I: the person in whose name everything on the page is done. */
export function PersonChooser({ people, as, onChoose }: PersonChooserProps) {
  const me = people.find((person) => person.email === as);
  const name = me?.name ?? as;
  return (
    <Popover
      label="Who am I"
      class="person"
      popup="dialog"
      button={
        <>
          <span class="avatar" style={{ background: avatarColor(as) }} aria-hidden="true">
            {initials(name)}
          </span>
          <span class="person-name">
            <strong>{name}</strong>
            <small>{as}</small>
          </span>
          <span class="caret" aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <PeopleList
          people={people}
          as={as}
          onChoose={(email) => {
            onChoose(email);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function PeopleList({ people, as, onChoose }: PersonChooserProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLowerCase();
  const found = people.filter(({ email, name }) => `${name} ${email}`.toLowerCase().includes(wanted));
  const isNew = /^[^\s@]+@[^\s@]+$/.test(wanted) && !people.some(({ email }) => email === wanted);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) options[0]?.click();
    if (step === undefined) return;
    event.preventDefault();
    const at = options.indexOf(document.activeElement as HTMLElement) + step;
    options[Math.min(Math.max(at, 0), options.length - 1)]?.focus();
  };
  return (
    <div onKeyDown={onKeyDown} role="dialog" aria-label="Who am I">
      <input
        type="search"
        data-first
        placeholder="Name or address"
        aria-label="Search people"
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class="people" ref={list}>
        {isNew && (
          <button type="button" class="person-option" onClick={() => onChoose(wanted)}>
            <span>
              Be <strong>{wanted}</strong>
            </span>
            <small>new here</small>
          </button>
        )}
        {groups.map((group) => {
          const members = found.filter((person) => person.group === group);
          return (
            members.length > 0 && (
              <div role="group" aria-label={group} key={group}>
                <h2>{group}</h2>
                {members.map((person) => (
                  <button
                    type="button"
                    key={person.email}
                    class="person-option"
                    aria-current={person.email === as}
                    onClick={() => onChoose(person.email)}
                  >
                    <span>{person.name}</span>
                    <small>{person.email}</small>
                  </button>
                ))}
              </div>
            )
          );
        })}
        {!isNew && found.length === 0 && (
          <p class="quiet">Nobody. Type a whole address to be somebody new.</p>
        )}
      </div>
    </div>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** The same colour for the same person, dark enough for white letters. */
function avatarColor(email: string): string {
  const sum = Array.from(email).reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 360, 7);
  return `hsl(${sum} 45% 36%)`;
}
