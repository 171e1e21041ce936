import type { EffectKey } from '../../src/effects/delivery';
import type { MailAct } from '../../src/effects/mailActs';
import type { Email } from '../../src/programme/records';
import { instant, minuteMs } from '../../src/time/instant';
import { withMethods } from '../google/inGoogle';
import { DeliveringInWorkbook, done, notDone, noTime, noWrites, outcomes, type Course } from './delivering';

// Mails that were claimed: what goes out, and what the ledger is told of it.

const google = new DeliveringInWorkbook();
afterAll(() => {
  google.remove();
});
const delivered = google.delivered.bind(google);

test('of nothing to deliver nothing is said', () => {
  expect(delivered({})).toMatchObject({ said: [], lines: 0 });
});

describe('mails', () => {
  const mail = (name: string): MailAct => ({
    key: `mail/${name}` as EffectKey,
    generation: 1,
    act: 'mail',
    content: 'x',
    mail: { to: `${name}@example.com` as Email, subject: 'Hello', text: 'Hello.', html: '<p>Hello.</p>' },
    since: instant(0),
  });
  const names = (count: number) => Array.from({ length: count }, (_, n) => `m${n + 1}`);
  const claimed = (list: readonly string[]) => [
    'claimed',
    { claims: list.map((name) => ({ key: `mail/${name}`, generation: 1, act: 'mail', content: 'x' })) },
  ];
  const doneAll = (list: readonly string[]) => outcomes(...list.map((name) => done(`mail/${name}`)));

  /** None of them was tried before. */
  const first: Course = { before: { deliveries: new Map() } };

  /** Sends them while Gmail says these things to some, and tells to whom one was handed over. */
  function sent(count: number, says: Readonly<Record<string, string>>, course: Course = {}) {
    const handed: string[] = [];
    const sendEmail = ({ to }: { to: string }) => {
      const name = to.split('@')[0] ?? '';
      handed.push(name);
      const answer = says[name];
      if (answer === 'slow') Utilities.sleep(5 * minuteMs);
      else if (answer !== undefined) throw new Error(answer);
    };
    const told = delivered(
      { mails: names(count).map(mail) },
      { ...course, while: (go) => withMethods(MailApp, { sendEmail }, go) },
    );
    return { handed, said: told.said, lines: told.lines };
  }

  test('arrive as they are written', () => {
    expect(delivered({ mails: [mail('ann')] }).said).toEqual([doneAll(['ann'])]);
    expect(google.workbench.outtray().mails).toMatchObject([
      { to: 'ann@example.com', subject: 'Hello', text: 'Hello.' },
    ]);
  });

  test('go in groups of twenty: the record of one claims the next', () => {
    const all = names(41);
    expect(sent(41, {})).toEqual({
      handed: all,
      said: [
        doneAll(all.slice(0, 20)),
        claimed(all.slice(20, 40)),
        doneAll(all.slice(20, 40)),
        claimed(all.slice(40)),
        doneAll(all.slice(40)),
      ],
      lines: 5,
    });
  });

  test.each([
    ['Service invoked too many times for one day: email.', 'mailQuota'],
    ['Service invoked too many times in a short time: email rateMax.', 'service'],
  ])('stop where Gmail says “%s”, and all that come after it are put off as well', (detail, waitsFor) => {
    const putOff = (list: readonly string[]) => list.map((name) => notDone(`mail/${name}`, waitsFor, detail));
    const [group, later] = [names(20), ['m21', 'm22']];
    expect(sent(22, { m2: detail }, first)).toEqual({
      handed: ['m1', 'm2'],
      said: [
        outcomes(done('mail/m1'), ...putOff(group.slice(1))),
        claimed(later),
        outcomes(...putOff(later)),
      ],
      lines: 3,
    });
  });

  test('stop when Gmail answers to two in a row with what may mean anything: these may be lost, and no others', () => {
    const down = 'Server error occurred.';
    const silent = 'Gmail did not answer.';
    const group = outcomes(
      done('mail/m2'),
      ...names(20)
        .slice(4)
        .map((name) => notDone(`mail/${name}`, 'service', silent)),
    );
    const says = { m1: down, m3: down, m4: down };
    expect(sent(21, says, first)).toEqual({
      handed: ['m1', 'm2', 'm3', 'm4'],
      said: [group, claimed(['m21']), outcomes(notDone('mail/m21', 'service', silent))],
      lines: 3,
    });
    // Of who is put off already nothing is said once more.
    expect(sent(21, says).said).toEqual([group]);
  });

  test('go on after one that is refused, and one of which nobody knows', () => {
    const refused = 'Invalid email: m1';
    expect(sent(3, { m1: refused, m2: 'Server error occurred.' })).toEqual({
      handed: ['m1', 'm2', 'm3'],
      said: [outcomes({ ...done('mail/m1'), outcome: 'refused', detail: refused }, done('mail/m3'))],
      lines: 1,
    });
  });

  test('of which nobody knows leave no line', () => {
    expect(sent(1, { m1: 'Server error occurred.' })).toEqual({ handed: ['m1'], said: [], lines: 0 });
  });

  test('wait when the run is over its time', () => {
    expect(sent(2, { m1: 'slow' })).toEqual({
      handed: ['m1'],
      said: [outcomes(done('mail/m1'), notDone('mail/m2', 'time', noTime))],
      lines: 1,
    });
    expect(sent(1, {}, { underWayMs: 4.5 * minuteMs + 1 }).handed).toEqual([]);
    expect(sent(1, {}, { underWayMs: 4.5 * minuteMs }).handed).toEqual(['m1']);
  });

  test('stop when the ledger takes no line, since nothing more may be claimed', () => {
    const handed: string[] = [];
    const sendEmail = ({ to }: { to: string }) => void handed.push(to);
    const { said } = delivered(
      { mails: names(21).map(mail) },
      {
        while: (go) =>
          withMethods(MailApp, { sendEmail }, () => withMethods(Sheets!.Spreadsheets, noWrites, go)),
      },
    );
    expect([handed.length, said]).toEqual([20, []]);
  });
});
