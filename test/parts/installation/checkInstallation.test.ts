import { googlePlatform } from '../../../src/google/platform';
import { checkInstallation } from '../../../src/run/installation/checkInstallation';
import { ada, ben, InGoogle } from '../../google/inGoogle';
import { version } from '../../support/inPlace';
import { InWorkbook } from '../inWorkbook';

// The whole answer, as the page gets it.

test('says when it was looked, which version runs, and offers what who asks may do', () => {
  const book = new InWorkbook();
  const looked = book.asks(checkInstallation);
  expect(looked).toMatchObject({ kind: 'installation', at: '2026-05-04T08:00:00.000Z', remedies: [] });
  expect(looked.groups.at(-1)).toEqual({
    title: 'Version',
    checks: [
      {
        name: 'Ridealong',
        state: 'fine',
        found: `Version ${version}. The ledger is of form 2.`,
        todo: '',
        link: '',
      },
    ],
  });
  book.workbench.world.calendars = [];
  const hows = (as: string) => book.asks(checkInstallation, as).remedies.map(({ how }) => how);
  expect([hows(ada), hows(ben)]).toEqual([['newCalendar'], []]);
  book.remove();
});

test('of a spreadsheet in which nothing was set up there is no ledger, and nothing to be done with a button', () => {
  const google = new InGoogle();
  const { groups, remedies } = google.run(() => checkInstallation(googlePlatform()));
  expect(groups.at(-1)?.checks.map(({ found }) => found)).toEqual([`Version ${version}.`]);
  expect(remedies).toEqual([]);
  google.remove();
});
