import type { Following } from './useFollow';

/** Another row was selected while there is unsaved text here: nobody is taken away from it. */
export function Elsewhere({ following }: { following: Following }) {
  return (
    <div role="status">
      {following.isElsewhere && (
        <div class="warning elsewhere">
          <p>Another row is selected. You have unsaved text here; it is kept while this panel is open.</p>
          <div class="buttons">
            <button type="button" onClick={following.goThere}>
              Go to that row
            </button>
            <button type="button" onClick={following.stay}>
              Stay here
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
