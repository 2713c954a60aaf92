import Sequencer from '@jest/test-sequencer';

/** System tests are the longest: one that began last would leave the other worker without work. */
export default class SystemTestsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isSystem = ({ path }) => path.includes('/test/system/');
    return [...sorted.filter(isSystem), ...sorted.filter((test) => !isSystem(test))];
  }
}
