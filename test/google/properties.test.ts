import { googleBurst, googleProperties, googleSecrets } from '../../src/google/properties';
import { ada, ben, InGoogle } from './inGoogle';

// What Ridealong remembers outside the sheet. One store serves all spreadsheets of an add-on, so each has names of its own in it.

describe('what is kept outside the sheet', () => {
  let google: InGoogle;
  beforeEach(() => (google = new InGoogle()));
  afterEach(() => google.remove());

  describe('for all who use a spreadsheet', () => {
    const of = (spreadsheet: string) => googleProperties(() => spreadsheet);

    test('is what was kept last, and nothing before', () => {
      const seen = google.run(() => {
        const before = of('one').get('trigger');
        of('one').set('trigger', 'a');
        of('one').set('trigger', 'b');
        return [before, of('one').get('trigger')];
      });
      expect(seen).toEqual([undefined, 'b']);
    });

    test('is read by everybody, and by no other spreadsheet', () => {
      google.run(() => of('one').set('trigger', 'a'));
      expect(google.run(() => [of('one').get('trigger'), of('two').get('trigger')], ben)).toEqual([
        'a',
        undefined,
      ]);
    });

    test('is read under several names in one round trip, as far as it is there', () => {
      google.run(() => {
        of('one').set('trigger', 'a');
        of('one').set('account', '');
        of('two').set('zone', 'c');
      });
      const several = google.run(() => of('one').several(['trigger', 'account', 'zone']));
      expect([...several]).toEqual([
        ['trigger', 'a'],
        ['account', ''],
      ]);
      expect(google.lastCalls()).toEqual(['PropertiesService.getProperties']);
    });

    test('is read for all spreadsheets under one name in one round trip', () => {
      google.run(() => {
        of('one').set('trigger', 'a');
        of('two').set('trigger', 'b');
        of('one').set('my trigger', 'c');
        of('one').set('triggers', 'd');
        of('one').set('my', 'trigger/');
      });
      const everywhere = google.run(() => of('two').everywhere('trigger'));
      expect(new Map(everywhere)).toEqual(
        new Map([
          ['one', 'a'],
          ['two', 'b'],
        ]),
      );
      expect(google.lastCalls()).toEqual(['PropertiesService.getProperties']);
    });
  });

  describe('for one account', () => {
    const of = (spreadsheet: string) => googleSecrets(() => spreadsheet);

    test('is read by that account for that spreadsheet, and by nobody else', () => {
      google.run(() => of('one').set('slack', 'xoxb'), ada);
      expect(google.run(() => [of('one').get('slack'), of('two').get('slack')], ada)).toEqual([
        'xoxb',
        undefined,
      ]);
      expect(google.run(() => of('one').get('slack'), ben)).toBeUndefined();
      expect(google.run(() => of('kone').get('slac'), ada)).toBeUndefined();
    });

    test('is in no store that others can read', () => {
      google.run(() => of('one').set('slack', 'xoxb'), ada);
      const shared = google.run(() => PropertiesService.getScriptProperties().getProperties(), ben);
      expect(JSON.stringify(shared)).not.toContain('xoxb');
    });

    test('is gone once it is forgotten, and only there', () => {
      google.run(() => {
        of('one').set('slack', 'xoxb');
        of('two').set('slack', 'xoxc');
        of('one').forget('slack');
      });
      expect(google.run(() => [of('one').get('slack'), of('two').get('slack')])).toEqual([undefined, 'xoxc']);
    });
  });

  describe('the mark of the last edit', () => {
    const of = (spreadsheet: string) => googleBurst(() => spreadsheet);

    test('is the last one until another edit leaves its own', () => {
      const first = google.run(() => of('one').mark());
      expect(google.run(() => of('one').isLast(first))).toBe(true);
      const second = google.run(() => of('one').mark(), ben);
      expect(google.run(() => [of('one').isLast(first), of('one').isLast(second)])).toEqual([false, true]);
    });

    test('is one of each spreadsheet', () => {
      const first = google.run(() => of('one').mark());
      google.run(() => of('two').mark());
      expect(google.run(() => of('one').isLast(first))).toBe(true);
    });

    test('that the cache does not hold any longer is taken for the last: an edit is looked at rather twice than never', () => {
      const first = google.run(() => of('one').mark());
      google.run(() => of('one').mark());
      google.workbench.advance('2026-05-04T08:20:00Z');
      expect(google.run(() => of('one').isLast(first))).toBe(true);
    });
  });
});
