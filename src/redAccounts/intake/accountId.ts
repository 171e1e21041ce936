/** A character of the suffix says with its five bits which of five characters are upper case. */
const suffixes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The CRM's id of an account in its one form of 15 characters, or undefined when a text is none.
 *
 * Salesforce writes an id in two forms. In the one of 15 characters case counts. The one of 18 may change its case on the
 * way (spreadsheet lookups, older tools): its last three characters say which of the first 15 are upper case. So the
 * suffix is not ignored but used to put the case right, as Salesforce's `Id.valueOf(text, true)` does, and a suffix that
 * makes a digit upper case is refused: such an id was not copied whole.
 */
export function accountIdOf(text: string): string | undefined {
  if (/^[A-Za-z0-9]{15}$/.test(text)) return text;
  if (!/^[A-Za-z0-9]{15}[A-Za-z0-5]{3}$/.test(text)) return undefined;
  const cased = Array.from(text.slice(0, 15), (character, at) => {
    const bits = suffixes.indexOf(text.charAt(15 + Math.floor(at / 5)).toUpperCase());
    const isUpper = (bits & (1 << (at % 5))) !== 0;
    if (isUpper && /\d/.test(character)) return undefined;
    return isUpper ? character.toUpperCase() : character.toLowerCase();
  });
  return cased.includes(undefined) ? undefined : cased.join('');
}
