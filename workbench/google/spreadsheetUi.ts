import { Exception } from './exception';
import type { UiSession } from './execution';
import { scope } from './serviceRun';
import type { SpreadsheetRun } from './spreadsheetRun';
import { navigationMs } from './spreadsheetObjects';
import { notBuilt, throwingWhenUnbuilt } from './sheets/refusal';

const buttons = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' };
const buttonSets = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

/**
 * `SpreadsheetApp.getUi()`: menus in every authorisation mode, sidebar and messages in FULL only
 * (reference/apps-script.md, section 2).
 *
 * @throws Exception "Cannot call SpreadsheetApp.getUi() from this context." in a run with nobody at the keyboard.
 */
export function createUi(run: SpreadsheetRun): object {
  const { ui } = run;
  if (!ui) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  const authorise = (method: string) => run.authorise(`Ui.${method}`, [scope('script.container.ui')]);
  return throwingWhenUnbuilt('Ui', {
    Button: buttons,
    ButtonSet: buttonSets,
    createMenu: (caption: unknown) => createMenu(run, ui, String(caption)),
    // The add-on's own menu stands under Extensions.
    createAddonMenu: () => createMenu(run, ui, 'Extensions'),
    alert: (...args: unknown[]) => {
      authorise('alert');
      return alert(run, ui, args);
    },
    showSidebar: (page: { getTitle(): string; getContent(): string }) => {
      authorise('showSidebar');
      run.charge(navigationMs);
      ui.sidebar = { title: page.getTitle(), html: page.getContent() };
    },
  });
}

/** alert(text), alert(text, buttons) or alert(title, text, buttons); the workbench's person always clicks OK. */
function alert(run: SpreadsheetRun, ui: UiSession, args: readonly unknown[]): string {
  const [first, second, third] = args;
  const titled = args.length === 3;
  const set = titled ? third : second;
  if (args.length === 0 || args.length > 3)
    throw new Exception(`Invalid number of arguments for alert: ${args.length}`);
  if (set !== undefined && set !== buttonSets.OK) throw notBuilt(`Ui.alert with ${JSON.stringify(set)}`);
  run.charge(navigationMs);
  ui.alerts.push(
    titled ? { title: String(first), text: String(second) } : { title: '', text: String(first) },
  );
  return buttons.OK;
}

/** A separator draws a line; it is no item of what the page shows. */
function createMenu(run: SpreadsheetRun, ui: UiSession, caption: string): object {
  const items: { caption: string; functionName: string }[] = [];
  run.charge(navigationMs);
  const menu: object = throwingWhenUnbuilt('Menu', {
    addItem: (itemCaption: unknown, functionName: unknown) => {
      run.charge(navigationMs);
      items.push({ caption: String(itemCaption), functionName: String(functionName) });
      return menu;
    },
    addSeparator: () => {
      run.charge(navigationMs);
      return menu;
    },
    // Menus of one name replace each other.
    addToUi: () => {
      run.charge(navigationMs);
      ui.menus = [...ui.menus.filter((other) => other.caption !== caption), { caption, items: [...items] }];
    },
  });
  return menu;
}
