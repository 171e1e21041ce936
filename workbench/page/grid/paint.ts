import type { SheetView } from '../api';

type ViewCell = NonNullable<SheetView['rows'][number][number]>;

/** A longer text may not fit its column: the mouse shows all of it. */
const LONG_TEXT = 24;

const marks = ['bold', 'italic', 'wrap', 'at-left', 'at-center', 'at-right', 'choice', 'has-note'];

/** Shows a cell as the spreadsheet has it. Texts are set as texts: what people type is never read as HTML. */
export function paintCell(td: HTMLElement, cell: ViewCell | null | undefined, view: SheetView): void {
  td.classList.remove(...marks);
  td.removeAttribute('title');
  td.style.backgroundColor = '';
  td.style.color = '';
  td.textContent = cell?.text ?? '';
  if (!cell) return;
  if (cell.text.length > LONG_TEXT) td.title = cell.text;
  if (cell.look !== undefined) paintLook(td, view.looks[cell.look]);
  if (cell.choice !== undefined) paintChoice(td, cell.text, view.choices[cell.choice]);
  if (cell.note === undefined) return;
  td.classList.add('has-note');
  td.title = cell.note;
}

function paintLook(td: HTMLElement, look: SheetView['looks'][number] | undefined): void {
  if (!look) return;
  td.style.backgroundColor = look.background ?? '';
  td.style.color = look.color ?? '';
  for (const mark of ['bold', 'italic', 'wrap'] as const) td.classList.toggle(mark, look[mark] ?? false);
  if (look.align) td.classList.add(`at-${look.align}`);
}

function paintChoice(td: HTMLElement, text: string, choice: SheetView['choices'][number] | undefined): void {
  if (!choice) return;
  if (choice.help) td.title = choice.help;
  if (choice.kind === 'checkbox') paintCheckbox(td, text === 'TRUE');
  else {
    td.classList.add('choice');
    if (text) paintChip(td, text);
  }
}

function paintChip(td: HTMLElement, text: string): void {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.textContent = text;
  td.replaceChildren(chip);
}

function paintCheckbox(td: HTMLElement, ticked: boolean): void {
  const box = document.createElement('span');
  box.className = ticked ? 'tick ticked' : 'tick';
  box.role = 'img';
  box.ariaLabel = ticked ? 'ticked' : 'not ticked';
  td.classList.add('at-center');
  td.replaceChildren(box);
}
