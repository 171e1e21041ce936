import { KeptBundles } from '../../workbench/runtime/bundle';

/** Loaded once for all worlds of a test file: the bundle keeps nothing between its runs. */
export const bundles = new KeptBundles();
