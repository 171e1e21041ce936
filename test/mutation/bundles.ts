import * as entryPoints from '../../src/main';
import { InPlace } from '../support/inPlace';

/** In place of test/support/bundles.ts: a mistake is made in the source, which these play as it stands. */
export const bundles = new InPlace(entryPoints);
