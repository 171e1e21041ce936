import { Keeper } from '../../../workbench/server/keeper';

describe('keeping the state', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('writes once for many changes in quick succession', () => {
    const write = jest.fn();
    const keeper = new Keeper(write);
    keeper.soon();
    keeper.soon();
    expect(write).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('writes again for a change after that', () => {
    const write = jest.fn();
    const keeper = new Keeper(write);
    keeper.soon();
    jest.runAllTimers();
    keeper.soon();
    jest.runAllTimers();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('writes at the end what is not written yet, and only that', () => {
    const write = jest.fn();
    const keeper = new Keeper(write);
    keeper.now();
    expect(write).not.toHaveBeenCalled();
    keeper.soon();
    keeper.now();
    expect(write).toHaveBeenCalledTimes(1);
    jest.runAllTimers();
    expect(write).toHaveBeenCalledTimes(1);
  });
});
