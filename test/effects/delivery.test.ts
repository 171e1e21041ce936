import { acts, isOfEvent, isOfSlack, type Act } from '../../src/effects/delivery';

test.each<[is: (act: Act) => boolean, of: readonly Act[]]>([
  [isOfEvent, ['insert', 'update', 'cancel']],
  [isOfSlack, ['post', 'edit']],
])('every act is of a calendar event, of a Slack message, or a mail: %p', (is, of) => {
  expect(acts.filter(is)).toEqual(of);
});
