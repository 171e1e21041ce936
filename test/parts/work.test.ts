import { claimsOf, firstClaims, inGroups, isNoWork, noWork } from '../../src/run/work';
import { instant } from '../../src/time/instant';
import { invite, mail, post, workOf } from './status/seeing';

const mails = (count: number) => Array.from({ length: count }, (_, n) => mail(`m${n}`, instant(0)));
const sizes = (lines: ReturnType<typeof claimsOf>) => lines.map(({ claims }) => claims.length);

test('a claim says what is about to be done, and not what it brings', () => {
  expect(claimsOf([invite('i1'), mail('m1', instant(0)), post('p1', instant(0))])).toEqual([
    {
      kind: 'claimed',
      claims: [
        { key: 'i1', generation: 1, act: 'insert', content: 'c1' },
        { key: 'm1', generation: 1, act: 'mail', content: 'c1' },
        { key: 'p1', generation: 1, act: 'edit', content: 'c1' },
      ],
    },
  ]);
  expect(sizes(claimsOf(mails(201)))).toEqual([100, 100, 1]);
  expect(claimsOf([])).toEqual([]);
});

test('invites and posts are claimed whole with the commit, of mails the first twenty', () => {
  const work = workOf({ invites: [invite('i1')], posts: [post('p1', instant(0))], mails: mails(21) });
  const lines = firstClaims(work, false);
  expect(lines.map((line) => (line.kind === 'claimed' ? line.claims.map(({ key }) => key) : []))).toEqual([
    ['i1'],
    ['p1'],
    mails(20).map(({ key }) => key),
  ]);
  expect(lines[0]).toStrictEqual({
    kind: 'claimed',
    claims: [{ key: 'i1', generation: 1, act: 'insert', content: 'c1' }],
  });
});

test('the hourly run says that it was it', () => {
  const work = workOf({ invites: [invite('i1')], mails: mails(1) });
  expect(firstClaims(work, true)).toEqual([
    { kind: 'claimed', hourly: true, claims: [{ key: 'i1', generation: 1, act: 'insert', content: 'c1' }] },
    { kind: 'claimed', hourly: true, claims: [{ key: 'm0', generation: 1, act: 'mail', content: 'c1' }] },
  ]);
});

test('groups are filled one after the other', () => {
  expect(inGroups([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inGroups([1, 2], 2)).toEqual([[1, 2]]);
  expect(inGroups([], 2)).toEqual([]);
});

test('there is work as soon as anything is to be done', () => {
  expect(isNoWork(noWork)).toBe(true);
  expect(noWork).toEqual({ invites: [], posts: [], mails: [] });
  expect(isNoWork(workOf({ invites: [invite('i1')] }))).toBe(false);
  expect(isNoWork(workOf({ posts: [post('p1', instant(0))] }))).toBe(false);
  expect(isNoWork(workOf({ mails: mails(1) }))).toBe(false);
  expect(isNoWork(workOf({ invites: [invite('i1')], posts: [post('p1', instant(0))] }))).toBe(false);
  expect(isNoWork(workOf({ posts: [post('p1', instant(0))], mails: mails(1) }))).toBe(false);
});
