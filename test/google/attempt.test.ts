import { attempt } from '../../src/google/attempt';

// Whether something was done, may be done later, or was refused for good: read from what Google says of it, since all that an
// Apps Script service does is throw. Words and sources: docs/google.md.

const thrown = (message: string, code?: unknown): unknown =>
  Object.assign(new Error(message), code === undefined ? {} : { details: { code } });

const told = (error: unknown) =>
  attempt(() => {
    throw error;
  });

test('what went well is told with what it gave', () => {
  expect(attempt(() => 42)).toEqual({ ok: true, value: 42 });
});

describe('by the code, where the service tells one', () => {
  test.each([
    [429, 'later'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [499, 'refused'],
    [399, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('%s: %s', (code, failure) => {
    expect(told(thrown('Something happened', code))).toEqual({
      ok: false,
      failure,
      detail: 'Something happened',
    });
  });

  test('a code that is no number says nothing', () => {
    expect(told(thrown('Something happened', '404'))).toMatchObject({ failure: 'unknown' });
  });

  test('what says that it is too much now is for later, whatever the code', () => {
    expect(told(thrown('Calendar usage limits exceeded.', 403))).toMatchObject({ failure: 'later' });
  });
});

describe('by the words, where there is no code', () => {
  test.each([
    'Rate Limit Exceeded',
    'Service invoked too many times for one day: email.',
    'Service invoked too many times in a short time',
    'Too many calls per minute',
    'Quota exceeded',
    'Usage Limits Exceeded',
    'We are sorry. Please try again later.',
  ])('%s: later', (words) => {
    expect(told(thrown(words))).toEqual({ ok: false, failure: 'later', detail: words });
  });

  test.each([
    'Invalid argument: id',
    'You do not have permission to call MailApp.sendEmail',
    'Specified permissions are not sufficient to call MailApp.sendEmail.',
    'Access denied: Slack',
    'No item with the given ID could be found.',
    'Failed to send email: no recipient',
  ])('%s: refused', (words) => {
    expect(told(thrown(words))).toEqual({ ok: false, failure: 'refused', detail: words });
  });

  test.each([
    'Timeout: Calendar',
    'Address unavailable: https://slack.com',
    'Too many cooks',
    'It may be that access denied the rest',
  ])('%s: unknown, so it may have been done', (words) => {
    expect(told(thrown(words))).toMatchObject({ failure: 'unknown' });
  });
});

test.each([
  ['a text', 'Invalid argument', 'refused', 'Invalid argument'],
  ['nothing', undefined, 'unknown', 'undefined'],
  ['null', null, 'unknown', 'null'],
])('%s is thrown: it is told all the same', (_what, error, failure, detail) => {
  expect(told(error)).toEqual({ ok: false, failure, detail });
});
