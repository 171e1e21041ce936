import { useState } from 'preact/hooks';
import type { Edit, SheetView } from '../api';
import { Dialog, DialogEnd } from './Dialog';

const locales = { en_GB: 'United Kingdom', en_US: 'United States', de_DE: 'Germany' };

interface SettingsDialogProps {
  view: SheetView;
  onEdit: (edit: Edit) => Promise<boolean>;
  onClose: () => void;
}

/** File › Settings: how what is typed is read from now on, and in which zone the spreadsheet is. */
export function SettingsDialog({ view, onEdit, onClose }: SettingsDialogProps) {
  const [locale, setLocale] = useState(view.locale);
  const [timeZone, setTimeZone] = useState(view.timeZone);
  const save = async () => {
    onClose();
    if (locale !== view.locale && !(await onEdit({ action: 'setLocale', locale }))) return;
    if (timeZone !== view.timeZone) await onEdit({ action: 'setTimeZone', timeZone });
  };
  return (
    <Dialog title="Settings" onClose={onClose}>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label>
          Locale
          <select value={locale} onChange={(event) => setLocale(event.currentTarget.value)}>
            {Object.entries(locales).map(([name, country]) => (
              <option key={name} value={name}>
                {country}
              </option>
            ))}
          </select>
        </label>
        <label>
          Time zone
          <input
            type="text"
            list="time-zones"
            value={timeZone}
            onInput={(event) => setTimeZone(event.currentTarget.value)}
          />
        </label>
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <p class="quiet">Cells keep what is in them. What is typed from now on is read in the new locale.</p>
        <DialogEnd action="Save settings" onClose={onClose} />
      </form>
    </Dialog>
  );
}
