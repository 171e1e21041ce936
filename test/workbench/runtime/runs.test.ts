import { RunKilled } from '../../../workbench/runtime/hooks';
import { ada, ben, ScratchGoogle } from '../../contract/scratchGoogle';

const code = `
  function works() { return 'done'; }
  function private_() { return 'secret'; }
  var notAFunction = 1;
  function fails() { throw new TypeError('It broke.'); }
  function reads() { return PropertiesService.getScriptProperties().getProperty('a'); }
  function sleeps(ms) { for (var left = ms; left > 0; left -= 60000) Utilities.sleep(Math.min(60000, left)); return 'awake'; }
  function clings() {
    try { sleeps(400000); } catch (error) { try { MailApp.sendEmail(${JSON.stringify(ben)}, 'caught', ''); } catch (again) {} }
    finally { try { PropertiesService.getScriptProperties().setProperty('finally', 'ran'); } catch (again) {} }
    return 'survived';
  }
  function logs() { console.log('a', 1); console.warn({ b: 2 }); Logger.log('%s is %s', 'c', 'd'); }`;

describe('a run', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle({ code });
  });
  afterEach(() => google.remove());

  const run = (name: string, args: unknown[] = []) =>
    google.workbench.run(google.workbook, { as: ada, function: name, args });

  describe('is of a top-level function', () => {
    test.each(['nowhere', 'notAFunction', 'Session', 'Date', 'parseInt', 'toString'])(
      '"%s" is none',
      (name) => {
        expect(run(name).error).toBe(`Script function not found: ${name}`);
      },
    );

    // Source: developers.google.com/apps-script/guides/html/communication, "private functions".
    test('that may be private where a menu names it, and not where a page does', () => {
      expect(run('private_').result).toBe('secret');
      const call = () => google.workbench.call(google.workbook, { as: ada, function: 'private_' });
      expect(call).toThrow('Script function not found: private_');
    });

    test('gives what it returns', () => {
      expect(run('works')).toMatchObject({ result: 'done', error: null });
    });
  });

  test('finds nothing of Node around it', () => {
    const found = google.script(() =>
      [
        'process',
        'require',
        'module',
        'Buffer',
        'setTimeout',
        'fetch',
        'URL',
        'TextEncoder',
        'structuredClone',
        'crypto',
      ].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test('starts from nothing: what one run left in a global is gone in the next', () => {
    google.script(() => Object.assign(globalThis, { left: 1 }));
    expect(google.script(() => 'left' in globalThis)).toBe(false);
  });

  test('sees the errors of services as errors', () => {
    const seen = google.script(() => {
      try {
        LockService.getScriptLock().tryLock('soon' as unknown as number);
        return null;
      } catch (error) {
        return [error instanceof Error, error instanceof TypeError, (error as Error).name];
      }
    });
    expect(seen).toEqual([true, false, 'Exception']);
  });

  test('is recorded: who, what, when, the round trips, the log, the error', () => {
    run('logs');
    run('fails');
    run('reads');
    const [logs, fails, reads] = google.workbench.executions();
    expect(logs).toMatchObject({
      id: 1,
      function: 'logs',
      as: ada,
      by: 'menu',
      workbook: google.workbook,
      calls: [],
    });
    expect(logs?.log).toEqual(['a 1', '{ b: 2 }', 'c is d']);
    expect(fails?.error).toBe('TypeError: It broke.');
    expect(reads?.calls).toEqual([{ service: 'PropertiesService', method: 'getProperty', ms: 30 }]);
    // 500 for the start, a tenth for each KB, 0.5 to get at the store.
    expect(reads?.ms).toBeGreaterThan(530);
    expect(reads?.ms).toBeLessThan(532);
  });

  test('keeps the last 500 records', () => {
    for (let n = 0; n < 502; n++) run('works');
    expect(google.workbench.executions()).toHaveLength(500);
    expect(google.workbench.executions().at(-1)?.id).toBe(502);
  });

  describe('has time', () => {
    test('that starts at the clock and passes by what it does; the clock itself stands', () => {
      const [first, second] = google.script(() => {
        const before = Date.now();
        Utilities.sleep(2000);
        return [before, new Date().getTime()];
      });
      const start = Date.parse('2026-05-04T08:00:00Z');
      expect(first - start).toBeGreaterThanOrEqual(500);
      expect(second - first).toBeGreaterThanOrEqual(2000);
      expect(google.workbench.clock()).toBe('2026-05-04T08:00:00.000Z');
    });

    test('for six minutes and not longer', () => {
      expect(run('sleeps', [350_000]).result).toBe('awake');
      expect(run('sleeps', [360_000]).error).toBe('Exceeded maximum execution time');
    });

    test('and when it is over, neither catch nor finally gets anything done', () => {
      expect(run('clings')).toMatchObject({ error: 'Exceeded maximum execution time', result: null });
      expect(google.workbench.outtray().mails).toEqual([]);
      expect(google.workbench.world.properties.script).toEqual({});
    });

    test('for 30 seconds in a simple trigger', () => {
      const slow = new ScratchGoogle({ code: 'function onOpen() { Utilities.sleep(31000); }' });
      expect(slow.workbench.open(slow.workbook, ada).error).toBe('Exceeded maximum execution time');
      slow.remove();
    });
  });

  describe('at the seam', () => {
    const write = () =>
      google.attempt(ada, () => {
        const store = PropertiesService.getScriptProperties();
        store.setProperty('first', '1');
        try {
          store.setProperty('second', '2');
        } catch (error) {
          store.setProperty('caught', (error as Error).message);
        }
      });
    const atSecond = (fault: Error) => (call: { n: number }) => {
      if (call.n === 2) throw fault;
    };
    const stored = () => google.workbench.world.properties.script;

    test('is told of every round trip, before and after it', () => {
      const seen: string[] = [];
      google.workbench.hooks.beforeCall = ({ n, service, method }, { as }) =>
        seen.push(`before ${n} ${service}.${method} ${as}`);
      google.workbench.hooks.afterCall = ({ n }) => seen.push(`after ${n}`);
      run('reads');
      expect(seen).toEqual([`before 1 PropertiesService.getProperty ${ada}`, 'after 1']);
    });

    test('an error before a call leaves it undone, one after it loses only the answer', () => {
      google.workbench.hooks.beforeCall = atSecond(new Error('503'));
      write();
      expect(stored()).toEqual({ first: '1', caught: '503' });
      delete google.workbench.hooks.beforeCall;
      google.workbench.hooks.afterCall = atSecond(new Error('timeout'));
      write();
      expect(stored()).toEqual({ first: '1', second: '2', caught: 'timeout' });
    });

    test('a kill ends it there and then', () => {
      google.workbench.hooks.afterCall = atSecond(new RunKilled('killed'));
      expect(write().error).toBe('killed');
      expect(stored()).toEqual({ first: '1', second: '2' });
    });

    test('another run may go on inside, and starts at the instant of the first', () => {
      google.workbench.hooks.beforeCall = (_, { as }) => {
        if (as === ada) google.workbench.run(google.workbook, { as: ben, function: 'works' });
      };
      run('reads');
      const [outer, inner] = google.workbench.executions();
      expect([outer?.as, inner?.as]).toEqual([ada, ben]);
      expect(inner?.startedAt).toBeGreaterThan((outer?.startedAt ?? 0) + 499);
    });
  });
});

// Source: developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle.
describe('the authorisation of onOpen', () => {
  const tried = (body: string, mode?: 'NONE') => {
    const google = new ScratchGoogle({ code: `function onOpen(e) { ${body} }` });
    const { error, ui } = google.workbench.open(google.workbook, ada, mode);
    google.remove();
    return { error, ui };
  };

  test('builds a menu in either mode, and knows which', () => {
    const body = "SpreadsheetApp.getUi().createMenu(e.authMode).addItem('Do', 'works').addToUi();";
    const items = [{ caption: 'Do', functionName: 'works' }];
    expect(tried(body).ui.menus).toEqual([{ caption: 'LIMITED', items }]);
    expect(tried(body, 'NONE').ui.menus).toEqual([{ caption: 'NONE', items }]);
  });

  test.each([
    ['PropertiesService.getScriptProperties()', null],
    ['Utilities.getUuid()', null],
    ["UrlFetchApp.fetch('https://www.googleapis.com/')", 'UrlFetchApp.fetch'],
    ["MailApp.sendEmail('a@example.com', '', '')", 'MailApp.sendEmail'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
    ['ScriptApp.getOAuthToken()', 'ScriptApp.getOAuthToken'],
    ["Calendar.Calendars.get('x')", 'Calendar.Calendars.get'],
    ["Sheets.Spreadsheets.get('x')", 'Sheets'],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", 'Ui.showSidebar'],
  ])('LIMITED: %s', (call, refused) => {
    expect(tried(call).error).toBe(
      refused === null ? null : `Exception: You do not have permission to call ${refused}`,
    );
  });

  test.each([
    ['PropertiesService.getScriptProperties()', true],
    ['CacheService.getUserCache()', true],
    ['LockService.getScriptLock()', true],
    ['Session.getEffectiveUser()', true],
    ['SpreadsheetApp.getActiveSpreadsheet()', true],
    ['Session.getActiveUserLocale()', false],
    ['Utilities.getUuid()', false],
  ])('NONE: %s', (call, refused) => {
    expect(tried(call, 'NONE').error?.includes('You do not have permission') ?? false).toBe(refused);
  });

  test('a service that is touched while the script loads takes the menu with it', () => {
    const code =
      "var id = PropertiesService.getScriptProperties(); function onOpen() { SpreadsheetApp.getUi().createMenu('M').addToUi(); }";
    const google = new ScratchGoogle({ code });
    const { ui, error } = google.workbench.open(google.workbook, ada, 'NONE');
    google.remove();
    expect([ui.menus, error]).toEqual([[], expect.stringContaining('You do not have permission')]);
  });
});

describe('a service', () => {
  const attempt = (manifest: Record<string, unknown>, work: () => unknown, without: string[] = []) => {
    const google = new ScratchGoogle({ manifest, without });
    const { error } = google.attempt(ada, work);
    google.remove();
    return error;
  };

  test('that the manifest does not enable is not defined', () => {
    expect(attempt({ dependencies: {} }, () => Sheets)).toBe('ReferenceError: Sheets is not defined');
  });

  test('whose scope is missing says which', () => {
    const read = () => Sheets!.Spreadsheets.get('x');
    expect(attempt({}, read, ['spreadsheets'])).toContain(
      'Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    const who = () => Session.getEffectiveUser().getEmail();
    expect(attempt({}, who, ['userinfo.email'])).toContain(
      'Specified permissions are not sufficient to call Session.getEffectiveUser.',
    );
  });

  test('that is not built says so by name', () => {
    expect(attempt({}, () => CalendarApp.getDefaultCalendar())).toContain(
      'CalendarApp.getDefaultCalendar is not built',
    );
    const drive = { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' };
    const dependencies = { enabledAdvancedServices: [drive] };
    expect(attempt({ dependencies }, () => Drive!.Files)).toContain('Drive.Files is not built');
    expect(attempt({ dependencies }, () => 'unused')).toBeNull();
    expect(attempt({}, () => Utilities.newBlob('x'))).toContain('Utilities.newBlob is not built');
    expect(attempt({}, () => MailApp.sendEmail({ to: 'a@example.com', attachments: [] }))).toContain(
      'attachments is not built',
    );
  });
});
