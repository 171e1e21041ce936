import { quickTasks } from './quick';
import type { Task } from './task';
import { doTask, titleOf } from './tasks';

/** `npm run crash` plays all of it; this is the part for every day. */
describe('killed, refused, or met by another, nothing is lost and nothing is twice:', () => {
  test.each(quickTasks().map((task) => ({ what: inWords(task), task })))('$what', ({ task }) => {
    const { played, violations } = doTask(task);
    expect(played).toBeGreaterThan(5);
    expect(violations).toEqual([]);
  });
});

function inWords(task: Task): string {
  if (task.kind === 'faults')
    return `every fault in ${task.operation}${task.twice ? ', and every one in the run after it' : ''}`;
  if (task.kind === 'interleavings') return `${task.operation} and ${task.between} at once`;
  return titleOf(task);
}
