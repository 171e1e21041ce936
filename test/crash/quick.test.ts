import { quickTasks } from './quick';
import { doTask, titleOf } from './tasks';

/** `npm run crash` plays all of it; this is the part for every day. */
describe('killed, refused, or met by another, nothing is lost and nothing is twice:', () => {
  test.each(quickTasks().map((task) => ({ what: `${task.kind} of ${titleOf(task)}`, task })))(
    '$what',
    ({ task }) => {
      const { played, violations } = doTask(task);
      expect(played).toBeGreaterThan(5);
      expect(violations).toEqual([]);
    },
  );
});
