import type { StatusState } from './useStatus';

interface Needs {
  /** What the panel knows from its home. */
  readonly attention: readonly string[];
  /** What stands at the top of the panel, for everybody. */
  readonly warnings: readonly string[];
  /** How sending stands, which comes later. */
  readonly state: StatusState;
}

/** For coordinators of either programme: what needs them. That nothing does is said only once that is known. */
export function NeedsYou({ attention, warnings, state }: Needs) {
  const needs = [
    ...(state.status?.needs ?? []),
    ...(warnings.length > 0 ? ['What stands at the top of this panel.'] : []),
    ...attention,
  ];
  return (
    <div class="card">
      <h2>Needs you</h2>
      <ul class="plain">
        {needs.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {needs.length === 0 && <p class="quiet">{nothingText(state)}</p>}
    </div>
  );
}

function nothingText({ status, isLoading }: StatusState): string {
  if (status) return 'Nothing at present.';
  return isLoading ? 'Looking…' : 'How sending stands is not known: look again under Status.';
}
