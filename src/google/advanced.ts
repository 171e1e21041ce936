/** The Sheets API; the manifest enables it, so its absence is a fault of the deployment. Google does not declare it then. */
export function sheetsApi(): GoogleAppsScript.Sheets {
  if (typeof Sheets === 'undefined')
    throw new Error('The Sheets advanced service is not enabled in appsscript.json.');
  return Sheets;
}

/** The Calendar API; the manifest enables it, so its absence is a fault of the deployment. */
export function calendarApi(): GoogleAppsScript.Calendar {
  if (typeof Calendar === 'undefined')
    throw new Error('The Calendar advanced service is not enabled in appsscript.json.');
  return Calendar;
}
