/** What makes no sense on the command line, in a sentence. */
export class Misunderstood extends Error {}
