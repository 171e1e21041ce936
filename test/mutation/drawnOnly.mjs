// A test runner of Stryker's: jest's, but that it is not even started for mistakes that were not drawn, which are most of a share.
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';
import { isDrawn } from './drawn.cjs';

const [{ kind, factory }] = jestPlugins;

drawnOnly.inject = factory.inject;
function drawnOnly(injector) {
  const jest = factory(injector);
  const { drawn } = injector.resolve('options').jest.config.testEnvironmentOptions;
  return {
    capabilities: () => jest.capabilities(),
    init: () => jest.init(),
    dryRun: (options) => jest.dryRun(options),
    mutantRun: async (options) =>
      isDrawn(options.activeMutant.id, drawn)
        ? jest.mutantRun(options)
        : { status: 'survived', nrOfTests: 0 },
  };
}

export const strykerPlugins = [{ kind, name: 'drawn only', factory: drawnOnly }];
