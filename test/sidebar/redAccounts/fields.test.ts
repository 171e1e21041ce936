import { headerOf } from '../../../src/redAccounts/columns/headers';
import { partFields as partsOfRules } from '../../../src/redAccounts/records';
import { fieldLooks, partFields } from '../../../src/sidebar/redAccounts/fields';

test('The panel and the rules agree who writes which part (rule R4)', () => {
  expect(partFields).toEqual(partsOfRules);
});

test.each(Object.entries(fieldLooks))('The panel calls %s as the sheet does', (field, { label }) => {
  expect(label).toBe(headerOf[field as keyof typeof headerOf]);
});
