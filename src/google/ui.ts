import type { UiPort } from '../run/ports';

const product = 'Ridealong';

/** Menu, sidebar and messages to the person at the keyboard. */
export function googleUi(): UiPort {
  return {
    say: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    toast: (text) => {
      SpreadsheetApp.getActiveSpreadsheet().toast(text, product);
    },
    showSidebar: (view) => {
      const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(product);
      // The page has no other way to learn what it was opened for.
      page.setContent(page.getContent().replace('data-view="panel"', `data-view="${view}"`));
      SpreadsheetApp.getUi().showSidebar(page);
    },
    selected: () => {
      const range = SpreadsheetApp.getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null;
      return range ? { sheetId: range.getSheet().getSheetId(), row: range.getRow() - 1 } : undefined;
    },
    showMenu: () => {
      SpreadsheetApp.getUi()
        .createAddonMenu()
        .addItem('Open Ridealong', 'openSidebar')
        .addSeparator()
        .addItem('Set up for call shadowing', 'setUp')
        .addItem('Set up for Red Accounts', 'setUpRedAccounts')
        .addItem('Repair', 'repair')
        .addItem('Check installation', 'checkInstallation')
        .addSeparator()
        .addItem('Turn on automation', 'turnOnAutomation')
        .addItem('Turn off automation', 'turnOffAutomation')
        .addToUi();
    },
  };
}
