import { columnCalled, tabCalled } from '../../src/programme/called';

const called = { tabs: { Calls: 'Customer calls' }, columns: { Calls: { AE: 'Owner' } } };

describe('What people call a tab or a column', () => {
  it('is their own name of it', () => {
    expect(tabCalled({ called }, 'Calls')).toBe('Customer calls');
    expect(columnCalled({ called }, 'Calls', 'AE')).toBe('Owner');
  });

  it('is ours where they have none', () => {
    expect(tabCalled({ called }, 'People')).toBe('People');
    expect(tabCalled({}, 'Calls')).toBe('Calls');
    expect(columnCalled({ called }, 'Calls', 'Week')).toBe('Week');
    expect(columnCalled({ called }, 'People', 'Email')).toBe('Email');
    expect(columnCalled({}, 'Calls', 'AE')).toBe('AE');
  });
});
