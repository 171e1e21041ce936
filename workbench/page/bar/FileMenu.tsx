import { useState } from 'preact/hooks';
import type { Edit, PersonEntry, SheetView } from '../api';
import { Popover } from '../Popover';
import { NameDialog } from '../panels/Dialog';
import { SettingsDialog } from '../panels/SettingsDialog';
import { VersionsDialog } from '../panels/VersionsDialog';

interface FileMenuProps {
  /** Its id. */
  workbook: string;
  view: SheetView;
  people: readonly PersonEntry[];
  /** Answers whether it was done. */
  onEdit: (edit: Edit) => Promise<boolean>;
}

type Open = 'copy' | 'versions' | 'settings';

/** What Sheets has under File and Edit, as far as people need it here. */
export function FileMenu({ workbook, view, people, onEdit }: FileMenuProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const file = { 'Make a copy…': 'copy', 'Version history…': 'versions', 'Settings…': 'settings' } as const;
  return (
    <>
      <MenuOf caption="File" items={file} onChoose={setOpen} />
      <MenuOf caption="Edit" items={{ Undo: 'undo' }} onChoose={(action) => void onEdit({ action })} />
      {open === 'copy' && (
        <NameDialog
          title="Make a copy"
          name={`Copy of ${view.title}`}
          action="Make a copy"
          onDone={(title) => void onEdit({ action: 'copyWorkbook', title })}
          onClose={close}
        />
      )}
      {open === 'versions' && (
        <VersionsDialog
          workbook={workbook}
          zone={view.timeZone}
          people={people}
          onRestore={(version) => void onEdit({ action: 'restore', version })}
          onClose={close}
        />
      )}
      {open === 'settings' && <SettingsDialog view={view} onEdit={onEdit} onClose={close} />}
    </>
  );
}

interface MenuOfProps<T extends string> {
  caption: string;
  /** What is chosen, by what stands in the menu. */
  items: Readonly<Record<string, T>>;
  onChoose: (chosen: T) => void;
}

function MenuOf<T extends string>({ caption, items, onChoose }: MenuOfProps<T>) {
  return (
    <Popover class="menu" popup="menu" button={caption}>
      {(close) => (
        <div role="menu" aria-label={caption}>
          {Object.entries(items).map(([text, chosen]) => (
            <button
              type="button"
              role="menuitem"
              key={text}
              onClick={() => {
                close();
                onChoose(chosen);
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
