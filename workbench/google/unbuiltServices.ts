import { throwingWhenUnbuilt } from './sheets/refusal';

/**
 * The services and enumerations that every script of the real Google finds, and that the workbench does not have.
 * Source: developers.google.com/apps-script/reference.
 */
const names = [
  ...[
    'Browser',
    'CalendarApp',
    'CardService',
    'Charts',
    'ConferenceDataService',
    'ContactsApp',
    'DataStudioApp',
  ],
  ...['DocumentApp', 'DriveApp', 'FormApp', 'GmailApp', 'GroupsApp', 'Jdbc', 'LanguageApp'],
  ...['LinearOptimizationService', 'Maps', 'MimeType', 'ScriptProperties', 'SitesApp', 'SlidesApp'],
  ...['UserProperties', 'XmlService'],
];

/** Each is there, and throws by name at the first use: a script that looks for it must not be told that there is none. */
export function createUnbuiltServices(log: string[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, throwingWhenUnbuilt(name, {}, log)]));
}
