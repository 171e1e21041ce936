import type { Email } from '../../../src/programme/records';
import { shareWithCoordinators, type Shared } from '../../../src/run/calendar/whoManages';
import { keepCoordinators } from '../../../src/run/coordinators';
import { ada, ben } from '../../google/inGoogle';
import { later, notFound, refused, silent, WithCalendar, type Answers } from './calendarOf';

// Who coordinates manages the programme's calendar, and who was given it does no more once they do not.

const cleo = 'cleo@example.com';
const done: Shared = { kind: 'done', refused: [] };

let google: WithCalendar;
const open = (...coordinators: string[]): WithCalendar => (google = new WithCalendar(...coordinators));
afterEach(() => google.remove());

const shared = (answers: Answers = {}): Shared =>
  google.asks((platform) => shareWithCoordinators(platform, google.calendar, ada as Email), answers);
const coordinate = (...coordinators: string[]): void =>
  google.asks(({ properties }) => keepCoordinators(properties, coordinators as Email[]));
/** As an earlier run noted it. */
const note = (...words: string[]): void =>
  google.asks(({ properties }) => properties.set('calendarManagers', words.join(' ')));

test('who sends and coordinates alone shares it with nobody, at one look', () => {
  open();
  expect([shared(), google.calendarCalls()]).toEqual([done, ['Calendar.Acl.list']]);
  expect([google.managers(), google.noted()]).toEqual([[ada], [google.calendar]]);
});

test('the others are given it, and it is noted to whom', () => {
  open(ben, cleo);
  expect(shared()).toEqual(done);
  expect(google.managers()).toEqual([ada, ben, cleo]);
  expect(google.noted()).toEqual([google.calendar, ben, cleo]);
  expect([shared(), google.calendarCalls()]).toEqual([done, ['Calendar.Acl.list']]);
});

test('it is noted before it is given, so that a run that dies leaves nobody of whom nobody knows', () => {
  open(ben);
  let noted: string[] = [];
  const whileGiven = () => {
    noted = (
      PropertiesService.getScriptProperties().getProperty(`calendarManagers/${google.workbook}`) ?? ''
    ).split(' ');
    return later();
  };
  shared({ 'Acl.insert': whileGiven });
  expect(noted).toEqual([google.calendar, ben]);
});

test('one more is given it, and the others stay', () => {
  open(ben);
  shared();
  coordinate(ada, ben, cleo);
  expect(shared()).toEqual(done);
  expect(google.managers()).toEqual([ada, ben, cleo]);
  expect(google.noted()).toEqual([google.calendar, ben, cleo]);
});

test('who had it from somebody else is not noted, and keeps it', () => {
  open(ben);
  google.give(ben);
  expect(shared()).toEqual(done);
  expect(google.noted()).toEqual([google.calendar]);
  coordinate(ada);
  expect(shared()).toEqual(done);
  expect(google.managers()).toEqual([ada, ben]);
});

describe('who coordinates no more', () => {
  beforeEach(() => {
    open(ben, cleo);
    shared();
    coordinate(ada, cleo);
  });

  test('is taken it from, once', () => {
    expect([shared(), google.managers(), google.noted()]).toEqual([
      done,
      [ada, cleo],
      [google.calendar, cleo],
    ]);
    expect([shared(), google.calendarCalls()]).toEqual([done, ['Calendar.Acl.list']]);
  });

  test('and has it no more by hand, is only forgotten', () => {
    google.take(ben);
    expect(shared()).toEqual(done);
    expect(google.calendarCalls()).toEqual(['Calendar.Acl.list']);
    expect(google.noted()).toEqual([google.calendar, cleo]);
  });

  test.each([
    ['later', later],
    ['nothing', silent],
  ])('is tried again where Google says %s', (_what, answer) => {
    expect(shared({ 'Acl.remove': answer })).toEqual({ kind: 'later' });
    expect(google.noted()).toEqual([google.calendar, ben, cleo]);
    expect([shared(), google.managers()]).toEqual([done, [ada, cleo]]);
  });

  test('and whom Google refuses to take it from is forgotten', () => {
    expect(shared({ 'Acl.remove': refused })).toEqual(done);
    expect(google.noted()).toEqual([google.calendar, cleo]);
  });
});

test('who sends keeps it, also when it was given to them before they did', () => {
  open(ben);
  note(google.calendar, ada, ben);
  google.give(ben);
  expect(shared()).toEqual(done);
  expect([google.managers(), google.noted()]).toEqual([
    [ada, ben],
    [google.calendar, ada, ben],
  ]);
});

test('whom another calendar was given to is nobody to take this one from', () => {
  open(cleo);
  google.give(ben);
  note('another', ben);
  expect(shared()).toEqual(done);
  expect([google.managers(), google.noted()]).toEqual([
    [ada, ben, cleo],
    [google.calendar, cleo],
  ]);
});

test('a note that says nothing is none', () => {
  open(cleo);
  note('');
  expect([shared(), google.noted()]).toEqual([done, [google.calendar, cleo]]);
});

describe('a Google that does not', () => {
  beforeEach(() => open(ben, cleo));

  test.each<[string, Answers, Shared]>([
    ['tell who manages it is asked later', { 'Acl.list': later }, { kind: 'later' }],
    ['answer who manages it is asked later', { 'Acl.list': silent }, { kind: 'later' }],
    [
      'let it be seen who manages it lets nobody be given it',
      { 'Acl.list': refused },
      { kind: 'done', refused: [ben, cleo] as Email[] },
    ],
    [
      'find the calendar shows that it is gone',
      { 'Acl.list': notFound, 'Calendars.get': notFound },
      { kind: 'gone' },
    ],
    [
      'tell whether it is there lets nobody be given it',
      { 'Acl.list': refused, 'Calendars.get': silent },
      { kind: 'done', refused: [ben, cleo] as Email[] },
    ],
  ])('%s; nothing is noted', (_what, answers, expected) => {
    expect([shared(answers), google.noted()]).toEqual([expected, [google.calendar]]);
  });

  test.each([
    ['later', later],
    ['nothing', silent],
  ])('let it be given, but says %s, is tried again, and both stay noted', (_what, answer) => {
    expect(shared({ 'Acl.insert': answer })).toEqual({ kind: 'later' });
    expect(google.noted()).toEqual([google.calendar, ben, cleo]);
  });

  test('let it be given to anybody: they are named, and not noted', () => {
    expect(shared({ 'Acl.insert': refused })).toEqual({ kind: 'done', refused: [ben, cleo] });
    expect(google.noted()).toEqual([google.calendar]);
  });

  test('let it be given to one of them, and the other later: tried again, and only the other stays noted', () => {
    const answers = [refused, later];
    expect(shared({ 'Acl.insert': () => (answers.shift() ?? silent)() })).toEqual({ kind: 'later' });
    expect(google.noted()).toEqual([google.calendar, cleo]);
  });
});
