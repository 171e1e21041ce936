/** An address in lower case without spaces, so that two spellings of one person are equal. */
export type Email = string & { readonly brand: 'Email' };

/**
 * A row that has an id but is not a record: `unreadable` (it does not decode) or absent from the map (its row is missing).
 * Both mean "not known": everything that hangs on it stays as it is.
 */
export type Known<T> = T | 'unreadable';
