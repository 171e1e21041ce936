import { fact, greetingFor, section, sheetAddress, type Letter } from '../../src/effects/letter';
import { mailOf } from '../../src/effects/mail';
import { email } from '../shadowing/world';

const letter: Letter = {
  to: email('ada'),
  subject: 'A subject',
  greeting: 'Hello Ada,',
  sections: [
    section('A title', {
      paragraphs: ['A paragraph.'],
      items: [
        { title: 'An item', facts: [...fact('Fact', 'first\nsecond'), ...fact('Empty', '')] },
        { title: 'Another', facts: fact('Join', 'https://meet.example.com/?a=1&b=2', 'link') },
      ],
      points: ['A point.', 'Another point.'],
    }),
  ],
  sheet: 'https://docs.example.com/book',
  footer: 'Why you get this.',
};

describe('a letter', () => {
  it('is plain text, complete by itself', () => {
    expect(mailOf(letter).text).toBe(
      [
        'Hello Ada,',
        '',
        'A title',
        '=======',
        '',
        'A paragraph.',
        '',
        '* An item',
        '  Fact: first',
        '    second',
        '',
        '* Another',
        '  Join: https://meet.example.com/?a=1&b=2',
        '',
        '- A point.',
        '- Another point.',
        '',
        'Open the sheet: https://docs.example.com/book',
        '',
        '--',
        'Why you get this.',
        '',
      ].join('\n'),
    );
  });

  it('names no sheet where there is none to open', () => {
    const sections = [section('A title', { points: ['A point.'] })];
    expect(mailOf({ ...letter, sections, sheet: '' }).text).toBe(
      'Hello Ada,\n\nA title\n=======\n\n- A point.\n\n--\nWhy you get this.\n',
    );
  });

  it('says the same as HTML', () => {
    const { html } = mailOf(letter);
    for (const words of [
      'Hello Ada,',
      'A title',
      'A paragraph.',
      'An item',
      'first<br>second',
      'Another',
      'Another point.',
      'Why you get this.',
    ]) {
      expect(html).toContain(`>${words}<`);
    }
    expect(html).toContain('<a href="https://meet.example.com/?a=1&amp;b=2"');
    expect(html).toContain('<a href="https://docs.example.com/book"');
    expect(html).not.toContain('Empty');
  });

  it('has a subject of one line, whatever is in it', () => {
    const { subject } = mailOf({ ...letter, subject: 'One\r\nBcc: everybody@example.com\u2028two\t ' });
    expect(subject).toBe('One Bcc: everybody@example.com two');
    expect(mailOf({ ...letter, subject: 'x'.repeat(1000) }).subject).toBe('x'.repeat(200));
  });

  it('shows what people typed as text', () => {
    const typed = '<b>bold</b> "=1+1" <img src=x onerror=alert(1)>';
    const { html, text } = mailOf({
      ...letter,
      greeting: typed,
      subject: typed,
      sections: [
        section(typed, {
          paragraphs: [typed],
          items: [{ title: typed, facts: fact(typed, typed) }],
          points: [typed],
        }),
      ],
      footer: typed,
    });
    expect(html).not.toMatch(/<b>|<img/);
    expect(html).toContain('&lt;b&gt;bold&lt;/b&gt; &quot;=1+1&quot;');
    expect(text).toContain(typed);
  });
});

describe('parts of a letter', () => {
  it('greet by name, and those who are not on the roster without one', () => {
    expect([greetingFor('Ada'), greetingFor(''), greetingFor(undefined)]).toEqual([
      'Hello Ada,',
      'Hello,',
      'Hello,',
    ]);
  });

  it('are no facts where there is nothing to say, and plain text where nothing else is said', () => {
    expect(fact('When', '')).toEqual([]);
    expect(fact('When', 'Monday')).toStrictEqual([{ name: 'When', value: 'Monday', kind: 'text' }]);
    expect(fact('Join', 'https://meet.example.com', 'link', 'The call')).toStrictEqual([
      { name: 'Join', value: 'https://meet.example.com', kind: 'link', label: 'The call' },
    ]);
  });

  it('lead to the sheet where it is known', () => {
    expect(sheetAddress('a b')).toBe('https://docs.google.com/spreadsheets/d/a%20b/edit');
    expect(sheetAddress(undefined)).toBe('');
  });
});
