/** Jest's global tear-down: ends the stacks of the pool. */
import { closeStackPool } from './stack-pool.ts';

export default closeStackPool;
