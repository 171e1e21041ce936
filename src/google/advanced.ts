/** The Sheets API; the manifest enables it, so its absence is a fault of the deployment. */
export function sheetsApi(): GoogleAppsScript.Sheets {
  if (!Sheets) throw new Error('The Sheets advanced service is not enabled in appsscript.json.');
  return Sheets;
}

/** The Calendar API; the manifest enables it, so its absence is a fault of the deployment. */
export function calendarApi(): GoogleAppsScript.Calendar {
  if (!Calendar) throw new Error('The Calendar advanced service is not enabled in appsscript.json.');
  return Calendar;
}
