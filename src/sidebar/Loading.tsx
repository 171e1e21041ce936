import { useEffect, useState } from 'preact/hooks';

/** Grey shapes at once; words when it takes more than a second. */
export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <main aria-busy="true">
      <h1 class="product">Ridealong</h1>
      <p role="status" class="quiet">
        {slow ? 'Still reading the sheet…' : 'Loading…'}
      </p>
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}
