import { nameIn, personText } from '../../../src/effects/redAccounts/person';
import { email } from '../../redAccounts/world';

test.each<[address: string, name: string]>([
  ['jo.doe', 'Jo Doe'],
  ['anna_maria-lee.roe', 'Anna Maria Lee Roe'],
  ['élodie.müller', 'Élodie Müller'],
  ['cem', ''],
  ['j.doe', ''],
  ['jo.d', ''],
  ['1jo.doe', ''],
  ['jo.doe2', ''],
  ['jo..doe', ''],
])('an address may spell a name: %s is “%s”', (address, name) => {
  expect(nameIn(email(address))).toBe(name);
});

test('somebody in a sentence has a name, else an address; who is not known is somebody', () => {
  expect(personText(email('jo.doe'))).toBe('Jo Doe');
  expect(personText(email('cem'))).toBe('cem@example.com');
  expect(personText('someone')).toBe('somebody');
  expect(personText('CRM')).toBe('the CRM');
});
