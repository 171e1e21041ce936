import type { Email } from '../../src/programme/records';
import {
  coordinatorsOf,
  coordinatorsText,
  keepCoordinators,
  readCoordinators,
} from '../../src/run/coordinators';
import { shownCoordinators } from '../../src/run/homeOfBoth';
import { InGoogle } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';
import { basics, casey, readingsOf } from './basics';

// Who coordinates, as it is kept, typed and shown.

const ann = 'ann@example.com' as Email;

test.each<[string, Email[]]>([
  ['', []],
  ['ann@example.com', [ann]],
  ['Ann@Example.com,casey@example.com', [ann, casey]],
  [' ann@example.com ;\n casey@example.com, ', [ann, casey]],
  ['ann@example.com ANN@example.com casey@example.com', [ann, casey]],
  ['ann, ann@, @example.com, ann@example, ann@b@example.com, casey@example.com', [casey]],
])('of “%s” these coordinate: %j', (text, coordinators) => {
  expect(readCoordinators(text)).toEqual(coordinators);
});

test('they are shown side by side', () => {
  expect(coordinatorsText([ann, casey])).toBe('ann@example.com, casey@example.com');
  expect(coordinatorsText([])).toBe('');
});

test('they are kept for the spreadsheet', () => {
  const google = new InGoogle();
  const properties = (id = google.workbook) => googlePlatform(id).properties;
  expect(google.run(() => coordinatorsOf(properties()))).toEqual([]);
  google.run(() => {
    keepCoordinators(properties(), [ann, casey]);
  });
  expect(google.run(() => coordinatorsOf(properties()))).toEqual([ann, casey]);
  expect(google.run(() => properties().get('coordinators'))).toBe('ann@example.com, casey@example.com');
  expect(google.run(() => coordinatorsOf(properties('another')))).toEqual([]);
  google.remove();
});

test.each<[string, string[][] | undefined, Email[]]>([
  ['nothing', undefined, []],
  ['no such row', [['Domain', 'casey@example.com']], []],
  ['nobody', [['Coordinators', '']], []],
  [
    'two people',
    [
      ['Domain', 'example.com'],
      ['Coordinators', 'ann@example.com, casey@example.com'],
    ],
    [ann, casey],
  ],
])('Settings shows %s', (_whom, rows, coordinators) => {
  const readings = rows ? readingsOf({ settings: [['Setting', 'Value'], ...rows] }) : new Map();
  expect(shownCoordinators(basics({ readings }))).toEqual(coordinators);
});
