/** A header of an answer, whatever the case of its name's letters; '' when there is none. */
export function headerOf(answer: GoogleAppsScript.URL_Fetch.HTTPResponse, name: string): string {
  const headers = answer.getHeaders() as Record<string, unknown>;
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name);
  return key === undefined ? '' : String(headers[key]);
}
