import { googlePlatform as platformOf } from '../../src/google/platform';
import type { Platform } from '../../src/run/ports';
import { instant } from '../../src/time/instant';

/** In place of src/google/platform.ts: modules of these tests are given the machine's Date, a run the workbench's. */
export const googlePlatform = (named?: string): Platform => ({
  ...platformOf(named),
  now: () => instant(globalThis.Date.now()),
});
