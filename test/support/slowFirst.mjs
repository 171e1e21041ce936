import Sequencer from '@jest/test-sequencer';

/** Short files that take long, since they play many schedules or start other programs. */
const slow = ['/test/crash/', '/test/scripts/'];

/**
 * Jest starts first what took longest the last time, and in a fresh clone the largest files: there the files of these folders
 * would be among the last, and one worker would wait for the other at the end.
 */
export default class SlowFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isSlow = ({ path, duration }) =>
      duration === undefined && slow.some((folder) => path.replaceAll('\\', '/').includes(folder));
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
}
