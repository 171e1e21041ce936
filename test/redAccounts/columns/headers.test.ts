import { askHeaderOf, headerOf, wordHeaderOf } from '../../../src/redAccounts/columns/headers';

// A column is found by its header: with another one, those of sheets in use would be found no more.
describe('the columns in which people type', () => {
  it('are called so in Account Tracker', () => {
    expect(headerOf).toEqual({
      account: 'Account',
      accountId: 'Account id',
      health: 'Health',
      whyRed: 'Why red',
      ae: 'AE',
      ce: 'CE',
      sponsor: 'Sponsor',
      currentState: 'Current state',
      actionPlan: 'Action plan',
      exitCriteria: 'Exit criteria',
      nextStep: 'Next step',
      nextStepOwner: 'Next step owner',
      nextStepDue: 'Next step due',
      resolution: 'Resolution',
      renewal: 'Renewal',
    });
    expect(wordHeaderOf).toEqual({ ae: 'AE says', ce: 'CE says', sponsor: 'Sponsor says' });
  });

  it('are called so in Asks', () => {
    expect(askHeaderOf).toEqual({
      account: 'Account',
      ask: 'Ask',
      owner: 'Owner',
      due: 'Due',
      answer: 'Answer',
      status: 'Status',
    });
  });
});
