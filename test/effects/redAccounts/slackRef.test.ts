import { channelOf, isChannelId, permalink, placeOf, refOf } from '../../../src/effects/redAccounts/slackRef';

const place = { channel: 'C0RED00', ts: '17.000100' };

test('where a message stands is kept as a text, and read from it again', () => {
  expect(refOf(place)).toBe('C0RED00/17.000100');
  expect(placeOf('C0RED00/17.000100')).toEqual(place);
});

test.each([
  '',
  'C0RED00',
  'C0RED00/17',
  'C0RED00/x17.000100',
  'C0RED00/17.000100x',
  'xC0RED00/17.000100',
  'U0RED00/17.000100',
  'c0red00/17.000100',
  'C0RED00/.000100',
  'C0RED00/17.',
  'C/17.000100',
])('“%s” is no place of a message', (ref) => {
  expect(placeOf(ref)).toBeUndefined();
});

test.each([
  ['C0RED00', true],
  ['G12345', true],
  ['C1234', false],
  ['D0RED00', false],
  ['#red-accounts', false],
  ['red-accounts', false],
  ['xC0RED00', false],
  ['C0RED00x', false],
])('%s is the id of a channel and not its name: %s', (channel, isId) => {
  expect(isChannelId(channel)).toBe(isId);
});

test.each([
  ['https://acme.slack.com/', 'https://acme.slack.com/archives/C0RED00/p17000100'],
  ['https://acme.slack.com', 'https://acme.slack.com/archives/C0RED00/p17000100'],
  ['https://acme.enterprise.slack.com/', 'https://acme.enterprise.slack.com/archives/C0RED00/p17000100'],
  ['https://acme.slack-gov.com/', 'https://acme.slack-gov.com/archives/C0RED00/p17000100'],
  ['http://acme.slack.com/', ''],
  ['https://acme.slackxcom/', ''],
  ['https://evil.example/https://acme.slack.com/', ''],
  ['xhttps://acme.slack.com/', ''],
  ['https://acme.slack.com/evil', ''],
  ['', ''],
])('in the workspace %s the link to a message is “%s”', (workspace, link) => {
  expect(permalink(workspace, place, '')).toBe(link);
});

test('the link to an answer opens it in its thread', () => {
  expect(permalink('https://acme.slack.com/', { ...place, ts: '18.000200' }, '17.000100')).toBe(
    'https://acme.slack.com/archives/C0RED00/p18000200?thread_ts=17.000100&cid=C0RED00',
  );
});

test.each([
  ['#red-accounts', '#red-accounts'],
  [' #red-accounts ', '#red-accounts'],
  ['https://acme.slack.com/archives/C0RED00', 'C0RED00'],
  [' https://acme.slack.com/archives/C0RED00/p17000100', 'C0RED00'],
  ['see https://acme.slack.com/archives/C0RED00', 'see https://acme.slack.com/archives/C0RED00'],
  ['https://acme.slack.com/files/archives/C0RED00', 'https://acme.slack.com/files/archives/C0RED00'],
])('the setting “%s” names the channel %s', (setting, channel) => {
  expect(channelOf(setting)).toBe(channel);
});
