/** For coordinators of either programme: what needs them. */
export function NeedsYou({ attention }: { readonly attention: readonly string[] }) {
  return (
    <div class="card">
      <h2>Needs you</h2>
      {attention.length === 0 && <p class="quiet">Nothing at present.</p>}
      <ul class="plain">
        {attention.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
