import { ada, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/reference/utilities/utilities.
describe('Utilities', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
  });
  afterEach(() => google.remove());

  test('formatDate takes the letters of Java and any zone', () => {
    const texts = google.script(() => {
      const date = new Date('2026-12-28T23:05:09.007Z');
      return [
        Utilities.formatDate(date, 'Europe/Berlin', 'yyyy-MM-dd HH:mm:ss.SSS'),
        Utilities.formatDate(date, 'America/Los_Angeles', "EEE d MMM yy, h:mm a 'o''clock'"),
        Utilities.formatDate(date, 'Asia/Kolkata', "EEEE, MMMM d, yyyy'T'HHXXX Z u"),
        Utilities.formatDate(date, 'Etc/UTC', 'XXX X'),
      ];
    });
    expect(texts).toEqual([
      '2026-12-29 00:05:09.007',
      "Mon 28 Dec 26, 3:05 PM o'clock",
      'Tuesday, December 29, 2026T04+05:30 +0530 2',
      'Z Z',
    ]);
  });

  test('formatDate refuses a zone that is none', () => {
    const { error } = google.attempt(ada, () => Utilities.formatDate(new Date(), 'Mars/Olympus', 'yyyy'));
    expect(error).toBe('Exception: Invalid argument: timeZone');
  });

  // RFC 4231, test case 2; bytes are Java's, from -128 to 127.
  test('computes digests and signatures as signed bytes', () => {
    const bytes = google.script(() =>
      Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'),
    );
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(Math.min(...bytes)).toBeLessThan(0);
    const digest = google.script(() =>
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ü', Utilities.Charset.UTF_8),
    );
    expect(Buffer.from(digest).toString('base64')).toBe('YHR0ykdalyTXNgq6caVtXfd+YTUOP3JM+h9G6Ffi2F8=');
  });

  test('text without a charset is US-ASCII, with question marks for the rest', () => {
    const texts = google.script(() => [
      Utilities.base64Encode('ü'),
      Utilities.base64Encode('ü', Utilities.Charset.UTF_8),
    ]);
    expect(texts).toEqual(['Pw==', 'w7w=']);
  });

  test('sleep takes its time; ids differ and are the same in the same story', () => {
    const ids = (scratch: ScratchGoogle) => scratch.script(() => [Utilities.getUuid(), Utilities.getUuid()]);
    const again = new ScratchGoogle();
    const [first, second] = ids(google);
    expect(ids(again)).toEqual([first, second]);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first).not.toBe(second);
    const before = google.workbench.executions().at(-1)?.ms ?? 0;
    google.script(() => Utilities.sleep(5000));
    expect(google.workbench.executions().at(-1)?.ms).toBeGreaterThan(before + 4900);
    again.remove();
  });
});
