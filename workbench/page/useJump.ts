import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place, SheetView } from './api';

interface Shown {
  showTab: (title: string, firstRow: number) => void;
  rowsAtOnce: number;
}

/** Goes where a script selects a cell: shows its tab and its rows. @returns that cell, for the grid to select it */
export function useJump(
  view: SheetView | null,
  { showTab, rowsAtOnce }: Shown,
): [Place | null, (place: Place) => void] {
  const [target, setTarget] = useState<Place | null>(null);
  const gone = useRef<Place | null>(null);
  useEffect(() => {
    const asked = (event: Event) => setTarget((event as CustomEvent<Place>).detail);
    addEventListener('workbench:select', asked);
    return () => removeEventListener('workbench:select', asked);
  }, []);
  useEffect(() => {
    // A tab that the script has only just made comes with the next view.
    const tab = view?.tabs.find(({ sheetId }) => sheetId === target?.sheetId);
    if (!view || !tab || !target || gone.current === target) return;
    gone.current = target;
    const number = target.row + 1;
    const drawn = number >= view.firstRow && number < view.firstRow + view.rows.length;
    if (view.tab !== tab.title || !drawn) {
      showTab(tab.title, Math.floor(target.row / rowsAtOnce) * rowsAtOnce + 1);
    }
  }, [target, view]);
  return [target, setTarget];
}
