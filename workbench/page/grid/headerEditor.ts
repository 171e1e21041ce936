/**
 * Lets somebody type over the text of a header cell: Enter or leaving it keeps what was typed, Escape does not.
 *
 * @param done is given the text that was typed, or null
 */
export function editHeaderCell(td: HTMLElement, text: string, done: (typed: string | null) => void): void {
  const shown = [...td.childNodes];
  const input = document.createElement('input');
  input.className = 'header-editor';
  input.setAttribute('aria-label', 'Header');
  input.value = text;
  let isOpen = true;
  const close = (keep: boolean): void => {
    if (!isOpen) return;
    isOpen = false;
    const typed = input.value;
    td.replaceChildren(...shown);
    done(keep && typed !== text ? typed : null);
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') close(true);
    if (event.key === 'Escape') close(false);
  });
  input.addEventListener('blur', () => close(true));
  td.replaceChildren(input);
  input.focus();
  input.select();
}
