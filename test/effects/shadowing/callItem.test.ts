import { missingOf } from '../../../src/effects/shadowing/brief';
import { callItem } from '../../../src/effects/shadowing/callItem';
import { aCall, defaults, email } from '../../shadowing/world';

const bare = aCall('c1', '2026-05-12 17:00', { customer: 'Fjord Telecom', ae: email('ae') });
const whole = {
  ...bare,
  brief: 'Upgrade review',
  meetingLink: 'https://meet.example.com/fjord',
  notesLink: 'https://docs.example.com/593',
  slackChannel: '#acct-fjord',
};

describe('S12 a call in a mail', () => {
  it('is told with all that is known of it, links as links', () => {
    expect(callItem(whole, 'Tue 12 May')).toEqual({
      title: 'Tue 12 May',
      facts: [
        { name: 'Customer', value: 'Fjord Telecom', kind: 'text' },
        { name: 'Offered by', value: 'ae@example.com', kind: 'text' },
        { name: 'What to expect', value: 'Upgrade review', kind: 'text' },
        { name: 'Join', value: 'https://meet.example.com/fjord', kind: 'link' },
        { name: 'Notes', value: 'https://docs.example.com/593', kind: 'link' },
        { name: 'Slack channel', value: '#acct-fjord', kind: 'text' },
      ],
    });
  });

  it('says that the AE will add what its brief lacks, and nothing of what need not be there', () => {
    const added = 'The account executive will add this.';
    expect(callItem(bare, 'Tue 12 May').facts.slice(2)).toEqual([
      { name: 'What to expect', value: added, kind: 'text' },
      { name: 'Join', value: added, kind: 'text' },
    ]);
  });

  it('lacks what to expect and a meeting link, by the headers of people’s own columns', () => {
    expect(missingOf(whole, defaults)).toEqual([]);
    expect(missingOf(bare, defaults)).toEqual(['What to expect', 'Meeting link']);
    const called = { tabs: {}, columns: { Calls: { 'Meeting link': 'Zoom' } } };
    expect(missingOf({ ...whole, meetingLink: '' }, { ...defaults, called })).toEqual(['Zoom']);
  });
});
