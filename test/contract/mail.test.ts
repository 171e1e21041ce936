import { ada, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/reference/mail/mail-app; limits: …/guides/services/quotas.
describe('MailApp', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
  });
  afterEach(() => google.remove());

  test('sends as the account that runs, with the name given', () => {
    google.script(() =>
      MailApp.sendEmail({
        to: 'cy@example.com',
        subject: 'Hello',
        body: 'text',
        htmlBody: '<b>text</b>',
        name: 'Ridealong',
      }),
    );
    expect(google.workbench.outtray().mails).toMatchObject([
      {
        from: 'Ridealong <ada@example.com>',
        to: 'cy@example.com',
        subject: 'Hello',
        text: 'text',
        html: '<b>text</b>',
        sentAt: expect.stringMatching(/^2026-05-04T08:00:01/) as string,
      },
    ]);
  });

  test('takes recipient, subject and body one after another as well', () => {
    google.script(() => MailApp.sendEmail('cy@example.com,di@example.com', 'Hello', 'text'));
    expect(google.workbench.outtray().mails.map(({ to }) => to)).toEqual([
      'cy@example.com',
      'di@example.com',
    ]);
  });

  test('one mail is one round trip of 600 ms', () => {
    google.script(() => MailApp.sendEmail('cy@example.com', 'Hello', 'text'));
    expect(google.workbench.executions().at(-1)?.calls).toEqual([
      { service: 'MailApp', method: 'sendEmail', ms: 600 },
    ]);
  });

  test.each([
    ['an address that is none', () => MailApp.sendEmail('cy', 'Hello', 'text'), 'Invalid email: cy'],
    ['nobody', () => MailApp.sendEmail('', 'Hello', 'text'), 'Failed to send email: no recipient'],
    [
      'a body over 400 KB',
      () => MailApp.sendEmail('cy@example.com', 'Hello', 'x'.repeat(400 * 1024 + 1)),
      'Limit Exceeded: Email Body Size.',
    ],
    [
      'more than 50 recipients',
      () =>
        MailApp.sendEmail(
          Array.from({ length: 51 }, (_, i) => `p${i}@example.com`).join(','),
          'Hello',
          'text',
        ),
      'Limit Exceeded: Email Recipients Per Message.',
    ],
  ])('refuses %s', (_, work, message) => {
    expect(google.attempt(ada, work).error).toBe(`Exception: ${message}`);
    expect(google.workbench.outtray().mails).toEqual([]);
  });

  test('counts recipients, 1,500 a day from the first mail on', () => {
    const send = (count: number) => {
      const list = Array.from({ length: 50 }, (_, i) => `p${i}@example.com`).join(',');
      for (let i = 0; i < count; i++) MailApp.sendEmail(list, 'Hello', 'text');
      return MailApp.getRemainingDailyQuota();
    };
    expect(google.script(send, 29)).toBe(50);
    expect(google.attempt(ada, send, 2).error).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    google.workbench.advance('2026-05-05T08:00:02Z');
    expect(google.script(send, 0)).toBe(1500);
  });

  test('needs its scope in the manifest', () => {
    const poorer = new ScratchGoogle({ without: ['script.send_mail'] });
    const { error } = poorer.attempt(ada, () => MailApp.sendEmail('cy@example.com', 'Hello', 'text'));
    poorer.remove();
    expect(error).toBe(
      'Exception: Specified permissions are not sufficient to call MailApp.sendEmail. ' +
        'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });
});
