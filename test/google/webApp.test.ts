import { googleWebApp, webAnswer, webRequest } from '../../src/google/webApp';
import { tokenOf, webAppAddress } from '../../workbench/google/webApp';
import { InGoogle } from './inGoogle';

// The web app: where it is to be had, whether it was reached, what is read of a request, and what is answered.

describe('the web app', () => {
  let google: InGoogle;
  afterEach(() => google.remove());

  const addressOf = (workbook: string) => google.run(() => googleWebApp(() => workbook).address());

  test('has an address that names the spreadsheet, whatever stands in its id', () => {
    google = new InGoogle();
    expect(addressOf('a b&c')).toBe(`${webAppAddress}?workbook=a%20b%26c`);
  });

  test('has none where nothing is deployed', () => {
    google = new InGoogle({ manifest: { webapp: undefined } });
    expect(addressOf('a')).toBe('');
  });

  describe('asked to do what is due', () => {
    let asked = 0;
    /** Whether it was reached, and whether the script ran. */
    const nudged = (address: string, answer: () => unknown) => {
      asked = 0;
      google = new InGoogle({
        doPost: () => {
          asked += 1;
          return answer();
        },
      });
      return [google.run(() => googleWebApp(() => 'a').nudge(address)), asked === 1];
    };
    const here = `${webAppAddress}?workbook=a`;

    test('is reached where it answers with a text', () => {
      expect(nudged(here, () => webAnswer({ ok: true }))).toEqual([true, true]);
    });

    test('did not do it where it has no answer', () => {
      expect(nudged(here, () => webAnswer(undefined))).toEqual([false, true]);
    });

    test('is not reached where the script failed', () => {
      const failing = () => {
        throw new Error('Broken');
      };
      expect(nudged(here, failing)).toEqual([false, true]);
    });

    test('is not reached where nothing is deployed any longer', () => {
      const gone = 'https://script.google.com/macros/s/gone/exec';
      expect(nudged(gone, () => webAnswer({ ok: true }))).toEqual([false, false]);
    });

    test('is not reached at an address to which the manifest sends nothing', () => {
      expect(nudged('https://example.com/', () => webAnswer({}))).toEqual([false, false]);
    });
  });

  test('answers with JSON, which a sender reads behind the address that it is sent to', () => {
    google = new InGoogle({ doPost: () => webAnswer({ kind: 'done', text: 'Grüße' }) });
    const query = new URLSearchParams({ workbook: google.workbook }).toString();
    const { status, headers } = google.workbench.web({
      method: 'POST',
      query,
      contentType: 'application/json',
      body: '',
    });
    expect(status).toBe(302);
    const token = tokenOf(new URL(headers['Location'] ?? ''));
    const answer = google.workbench.webAnswer('GET', token ?? '');
    expect(answer.headers['Content-Type']).toMatch(/^application\/json/);
    expect(JSON.parse(answer.body)).toEqual({ kind: 'done', text: 'Grüße' });
  });
});

describe('of a request', () => {
  test('the spreadsheet that the address names is read, and what was sent', () => {
    const event = { parameter: { workbook: 'abc' }, postData: { contents: '{"a":1}' } };
    expect(webRequest(event)).toEqual({ workbook: 'abc', body: '{"a":1}' });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'abc'],
    ['nothing in it', {}],
    ['null in it', { parameter: null, postData: null }],
    ['lists', { parameter: { workbook: ['abc'] }, postData: { contents: ['x'] } }],
    ['numbers', { parameter: { workbook: 1 }, postData: { contents: 2 } }],
  ])('that is %s nothing is read', (_what, event) => {
    expect(webRequest(event)).toEqual({ workbook: '', body: '' });
  });
});
