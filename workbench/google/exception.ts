/** What a service of Apps Script throws: its name is `Exception`, and callers know it by its words only. */
export class Exception extends Error {
  override readonly name = 'Exception';
}
