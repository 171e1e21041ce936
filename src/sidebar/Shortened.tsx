import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown until somebody asks for all. */
  readonly atFirst: number;
  readonly list: string;
  readonly render: (item: T, at: number) => ComponentChildren;
}

/** A list that shows its beginning, and all of it when that is wanted. */
export function Shortened<T>({ items, atFirst, list, render }: Props<T>) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, atFirst);
  return (
    <>
      <ul class={list}>{shown.map(render)}</ul>
      {shown.length < items.length && (
        <button
          type="button"
          class="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show all {items.length}
        </button>
      )}
    </>
  );
}
