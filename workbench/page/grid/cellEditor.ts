import type jspreadsheet from 'jspreadsheet-ce';
import type { SheetView } from '../api';
import { paintCell } from './paint';

type Editor = jspreadsheet.CustomEditor;
/** As in the style sheet, with some room. */
const LIST_HEIGHT_PX = 260;

type ViewCell = NonNullable<SheetView['rows'][number][number]>;

/** What the editor needs to know of the tab that is drawn; x and y count what is drawn, from 0. */
export interface CellSource {
  view: () => SheetView;
  cell: (x: number, y: number) => ViewCell | null | undefined;
}

/** The editor of every cell: a text field, with the list below it where the cell has one; a box is ticked at once. */
export function cellEditor(source: CellSource): Editor {
  let opened = '';
  let closeList = () => {};
  return {
    createCell: (td, _value, x, y) => {
      paintCell(td, source.cell(x, y), source.view());
      return td;
    },
    updateCell: (td, value) => {
      td.textContent = typeof value === 'string' ? value : '';
      return value;
    },
    // jspreadsheet hands over x, y, its worksheet, the column and the event that opened the editor.
    openEditor: (td, _value, ...[x, y, worksheet, , event]) => {
      const cell = source.cell(x, y);
      const choice = cell?.choice === undefined ? undefined : source.view().choices[cell.choice];
      const save = () => worksheet.closeEditor(td, true);
      const input = openField(td);
      opened = cell?.edit ?? cell?.text ?? '';
      if (choice?.kind === 'checkbox') {
        input.value = cell?.text === 'TRUE' ? 'FALSE' : 'TRUE';
        save();
        return;
      }
      input.value = startsAnew(event) ? '' : opened;
      input.onblur = save;
      if (choice) closeList = openList(input, choice.values, save);
      input.focus({ preventScroll: true });
    },
    closeEditor: (td, save, x, y) => {
      closeList();
      closeList = () => {};
      const input = td.querySelector('input');
      const typed = input?.value ?? '';
      if (input) input.onblur = null;
      // Left as it was opened: the text on display stays, so that nothing counts as typed.
      return save && typed !== opened ? typed : (source.cell(x, y)?.text ?? '');
    },
  };
}

function openField(td: HTMLElement): HTMLInputElement {
  const input = document.createElement('input');
  input.setAttribute('aria-label', 'Cell');
  td.classList.add('editor');
  td.replaceChildren(input);
  return input;
}

/** Typing on a selected cell replaces what is in it; a double click, F2 and the space bar open it. */
const startsAnew = (event: Event | undefined): boolean =>
  event instanceof KeyboardEvent && event.key.length === 1 && event.key !== ' ';

/** A list of choices below the field, moving with it. @returns closes it */
function openList(input: HTMLInputElement, values: readonly string[], choose: () => void): () => void {
  const list = document.createElement('ul');
  list.className = 'choices';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Choices');
  const place = () => placeBelow(list, input);
  place();
  window.addEventListener('scroll', place, true);
  let shown: HTMLLIElement[] = [];
  let at = -1;
  const mark = (next: number) => {
    at = next;
    shown.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    shown[at]?.scrollIntoView({ block: 'nearest' });
  };
  const fill = (filter: string) => {
    shown = values.filter((value) => value.toLowerCase().includes(filter.toLowerCase())).map(toOption);
    list.replaceChildren(...shown);
    at = -1;
  };
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const option = (event.target as HTMLElement).closest('li');
    if (!option) return;
    input.value = option.textContent;
    choose();
  });
  input.addEventListener('input', () => fill(input.value));
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      mark(Math.min(Math.max(at + step, 0), shown.length - 1));
    }
    const marked = shown[at];
    if (marked && (event.key === 'Enter' || event.key === 'Tab')) input.value = marked.textContent;
  });
  fill('');
  (input.closest('section') ?? document.body).append(list);
  mark(values.indexOf(input.value));
  return () => {
    window.removeEventListener('scroll', place, true);
    list.remove();
  };
}

/** Above the field where there is no room below it. */
function placeBelow(list: HTMLElement, input: HTMLElement): void {
  const box = input.getBoundingClientRect();
  const below = window.innerHeight - box.bottom > LIST_HEIGHT_PX;
  Object.assign(list.style, {
    left: `${box.left}px`,
    minWidth: `${Math.max(box.width, 140)}px`,
    top: below ? `${box.bottom + 2}px` : '',
    bottom: below ? '' : `${window.innerHeight - box.top + 2}px`,
  });
}

function toOption(value: string): HTMLLIElement {
  const option = document.createElement('li');
  option.setAttribute('role', 'option');
  option.textContent = value;
  return option;
}
