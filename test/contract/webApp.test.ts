import { RunKilled } from '../../workbench/runtime/hooks';
import { ada, ben, ScratchGoogle } from './scratchGoogle';

const webapp = { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' };

/** Does what its `do` says. */
const code = `
  function answer(e) {
    switch (e.parameter.do) {
      case 'echo': return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
      case 'page': return HtmlService.createHtmlOutput('<b>hello</b>').setTitle('Mine');
      case 'throw': throw new Error('It <b>broke</b>.');
      case 'text': return 'just a text';
      case 'who': return text([Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]);
      case 'where': return text([SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActiveSheet(), LockService.getDocumentLock()]);
      case 'ui': return SpreadsheetApp.getUi();
      case 'open': return text([SpreadsheetApp.openById(e.parameter.workbook).getName()]);
      case 'lock': return text([LockService.getScriptLock().tryLock(1000)]);
      case 'store': PropertiesService.getScriptProperties().setProperty('stored', e.postData.contents); return text(['stored']);
    }
  }
  function text(value) { return ContentService.createTextOutput(JSON.stringify(value)); }
  function doPost(e) { return answer(e); }`;

// Source: developers.google.com/apps-script/guides/web; …/guides/content; reference/apps-script.md, section 9.
describe('a web app', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle({ code, manifest: { webapp } });
  });
  afterEach(() => google.remove());

  const post = (what: string, body = '', contentType?: string) =>
    google.workbench.post(google.workbook, body, {
      query: { do: what },
      ...(contentType !== undefined && { contentType }),
    });
  const told = (what: string): unknown => JSON.parse(post(what).text);
  const last = () => google.workbench.executions().at(-1);

  describe('is handed', () => {
    test('the body, the parameters of the address, and neither headers nor who sent it', () => {
      expect(JSON.parse(post('echo', '{"health": "réd"}', 'application/json; charset=utf-8').text)).toEqual({
        queryString: `workbook=${google.workbook}&do=echo`,
        parameter: { workbook: google.workbook, do: 'echo' },
        parameters: { workbook: [google.workbook], do: ['echo'] },
        contextPath: '',
        contentLength: 18,
        postData: { type: 'application/json', contents: '{"health": "réd"}', length: 18, name: 'postData' },
      });
    });

    test('the fields of a form as parameters, the first of a name apart', () => {
      const form = post('echo', 'a=1&a=2&__proto__=x', 'application/x-www-form-urlencoded');
      const { parameter, parameters } = JSON.parse(form.text) as Record<string, Record<string, unknown>>;
      expect([parameter?.['a'], parameters?.['a'], Object.keys(parameter ?? {})]).toEqual([
        '1',
        ['1', '2'],
        ['workbook', 'do', 'a', '__proto__'],
      ]);
    });
  });

  describe('runs', () => {
    test('as who deployed it, who is the owner of the workbook at first, with nobody at the keyboard', () => {
      expect(told('who')).toEqual([ada, '']);
      google.workbench.deployWebApp(google.workbook, ben);
      expect(told('who')).toEqual([ben, '']);
    });

    test('from no spreadsheet: none is active, none is locked, none has a user interface', () => {
      expect(told('where')).toEqual([null, null, null]);
      expect(post('ui').text).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
    });

    test('and opens by its id what its account may open', () => {
      expect(told('open')).toEqual(['Scratch']);
    });

    test('for a workbook that is not there too: the script has to see to it', () => {
      const { status, text } = google.workbench.post('gone', '', { query: { do: 'open' } });
      expect([status, text]).toEqual([200, expect.stringContaining('Unexpected error')]);
    });

    test('as an execution that is on record', () => {
      post('who');
      expect(last()).toMatchObject({
        function: 'doPost',
        as: ada,
        by: 'web app',
        workbook: google.workbook,
        error: null,
      });
    });
  });

  describe('answers', () => {
    test('a text elsewhere, by 302, and only to GET, and only once', () => {
      const { status, headers, body } = google.workbench.web(
        { method: 'POST', query: 'do=who', contentType: 'text/plain', body: '' },
        (token) => `http://here/${token}?a=1&b=2`,
      );
      expect(status).toBe(302);
      expect(headers['Location']).toMatch(/^http:\/\/here\/.{43}\?a=1&b=2$/);
      expect(body).toContain('Moved Temporarily');
      expect(body).toContain('?a=1&amp;b=2">here</A>');
      const token = /here\/(.*)\?/.exec(headers['Location'] ?? '')?.[1] ?? '';
      expect(google.workbench.webAnswer('POST', token).status).toBe(405);
      expect(google.workbench.webAnswer('GET', token)).toMatchObject({
        status: 200,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: JSON.stringify([ada, '']),
      });
      expect(google.workbench.webAnswer('GET', token).status).toBe(404);
    });

    test('a page at once, and not as the script wrote it', () => {
      const { status, location, text } = post('page');
      expect([status, location]).toEqual([200, null]);
      expect(text).toContain('&lt;b&gt;hello');
    });

    test.each([
      ['throw', 'Error: It &lt;b&gt;broke&lt;/b&gt;.'],
      ['nothing', 'The script completed but did not return anything.'],
      ['text', 'The script completed but the returned value is not a supported return type.'],
    ])('200 and a page of Google whatever went wrong: %s', (what, words) => {
      expect(post(what)).toEqual({
        status: 200,
        location: null,
        text: expect.stringContaining(words) as string,
      });
    });

    test('200 when the run was killed', () => {
      google.workbench.hooks.afterCall = () => {
        throw new RunKilled('Exceeded maximum execution time');
      };
      expect(post('store', 'kept')).toMatchObject({
        status: 200,
        text: expect.stringContaining('Exceeded maximum execution time') as string,
      });
      expect(google.workbench.world.properties.script).toEqual({ stored: 'kept' });
    });

    test('GET with the page of a function that is not there', () => {
      const get = { method: 'GET', query: '', contentType: '', body: '' };
      expect(google.workbench.web(get)).toMatchObject({
        status: 200,
        body: expect.stringContaining('Script function not found: doGet') as string,
      });
    });

    test('no parameter named c or sid, which Google keeps to itself; nothing runs', () => {
      const { status } = google.workbench.post(google.workbook, '', { query: { sid: '1' } });
      expect([status, last()]).toEqual([405, undefined]);
    });
  });

  test('that the manifest does not deploy is not there, and has no address', () => {
    const other = new ScratchGoogle({ code });
    expect(other.workbench.post(other.workbook, '').status).toBe(404);
    expect(
      other.script(() => {
        const service = ScriptApp.getService();
        return [service.getUrl(), service.isEnabled()];
      }),
    ).toEqual([null, false]);
    other.remove();
  });

  test('tells its address, which needs no scope', () => {
    const bare = new ScratchGoogle({ manifest: { webapp }, without: ['script.scriptapp'] });
    expect(bare.script(() => ScriptApp.getService().getUrl())).toMatch(
      /^https:\/\/script\.google\.com\/macros\/s\/[\w-]+\/exec$/,
    );
    bare.remove();
  });

  describe('reached by its own script', () => {
    /** From a menu, as Ben. */
    const fetched = (what: string, options: object = {}) =>
      google.scriptAs(
        ben,
        (workbook, wanted, more) => {
          const url = `${ScriptApp.getService().getUrl()}?workbook=${workbook}&do=${wanted}`;
          const answer = UrlFetchApp.fetch(url, { method: 'post', payload: '{"a": 1}', ...more });
          const headers = answer.getHeaders() as Record<string, string>;
          return [answer.getResponseCode(), headers['Location'] ?? '', answer.getContentText()] as const;
        },
        google.workbook,
        what,
        options,
      );

    test('runs as its deployer, in an execution inside the call', () => {
      const seen: string[] = [];
      google.workbench.hooks.beforeCall = ({ service, method }, { as }) =>
        seen.push(`${as} ${service}.${method}`);
      expect(fetched('who')).toEqual([200, '', JSON.stringify([ada, ''])]);
      expect(seen).toEqual([
        `${ben} ScriptApp.Service.getUrl`,
        `${ben} UrlFetchApp.fetch`,
        `${ada} Session.getEffectiveUser.getEmail`,
        `${ada} Session.getActiveUser.getEmail`,
      ]);
      expect(last()).toMatchObject({ by: 'web app', as: ada });
    });

    test('is 302 for who does not follow', () => {
      const [code_, location, text] = fetched('who', { followRedirects: false });
      expect([code_, text]).toEqual([302, expect.stringContaining('Moved Temporarily')]);
      expect(location).toMatch(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?/);
    });

    test('finds the lock held that the asking run holds', () => {
      const [, , free] = fetched('lock');
      const held = google.scriptAs(
        ben,
        (workbook) => {
          LockService.getScriptLock().tryLock(1);
          const url = `${ScriptApp.getService().getUrl()}?workbook=${workbook}&do=lock`;
          return UrlFetchApp.fetch(url, { method: 'post' }).getContentText();
        },
        google.workbook,
      );
      expect([free, held]).toEqual(['[true]', '[false]']);
    });

    test('keeps the asking run waiting as long as it runs', () => {
      fetched('who');
      const [asking, answering] = google.workbench.executions();
      expect(asking?.ms).toBeGreaterThan((answering?.ms ?? Infinity) + 300);
      expect(answering?.startedAt).toBeGreaterThan(asking?.startedAt ?? Infinity);
    });

    test('at an address that is no deployment is 404', () => {
      const { error } = google.attempt(ada, () =>
        UrlFetchApp.fetch('https://script.google.com/macros/s/other/exec'),
      );
      expect(error).toContain('returned code 404');
    });
  });
});

// Source: developers.google.com/apps-script/reference/content/content-service.
describe('ContentService', () => {
  test('makes texts that know what is in them', () => {
    const google = new ScratchGoogle();
    expect(
      google.script(() => {
        const { MimeType } = ContentService;
        const text = ContentService.createTextOutput('a').setMimeType(MimeType.JSON).setContent('b');
        return [text.getContent(), ContentService.createTextOutput().getContent()];
      }),
    ).toEqual(['b', '']);
    google.remove();
  });

  test.each([
    ['a type that is none', 'ContentService.createTextOutput().setMimeType("text/html")', 'setMimeType'],
    [
      'what is not built',
      'ContentService.createTextOutput().downloadAsFile("a")',
      'TextOutput.downloadAsFile',
    ],
  ])('throws at %s', (_, source, words) => {
    const google = new ScratchGoogle();
    const { error } = google.attempt(ada, (text: string) => void (0, eval)(text), source);
    google.remove();
    expect(error).toContain(words);
  });
});
