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
    showSidebar: () => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(product));
    },
    showMenu: () => {
      SpreadsheetApp.getUi()
        .createAddonMenu()
        .addItem('Open Ridealong', 'openSidebar')
        .addSeparator()
        .addItem('Set up this spreadsheet', 'setUp')
        .addItem('Repair', 'repair')
        .addSeparator()
        .addItem('Turn on automation', 'turnOnAutomation')
        .addItem('Turn off automation', 'turnOffAutomation')
        .addToUi();
    },
  };
}
