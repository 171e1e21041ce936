/** For coordinators of either programme: what needs them, and who sends. */
export function Running({
  attention,
  automation,
}: {
  attention: readonly string[];
  automation: { readonly sentence: string };
}) {
  return (
    <>
      <div class="card">
        <h2>Needs you</h2>
        {attention.length === 0 && <p class="quiet">Nothing at present.</p>}
        <ul class="plain">
          {attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div class="card">
        <h2>Automation</h2>
        <p>{automation.sentence}</p>
        <p class="quiet">Turn it on and off in the menu: Extensions › Ridealong.</p>
      </div>
    </>
  );
}
