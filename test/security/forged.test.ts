import * as fc from 'fast-check';
import { everythingOf } from './asked';
import { forgeries, type Forged } from './forgeries';
import { huge, malformed } from './malformed';
import { many, seed } from '../support/many';
import { callers, callsWorld, trackerWorld } from './people';

// What nobody may send, to the web app and to the panel's function: `npm run many` sends 10,000 each.

const forgedMany = many(1_000);

const refusal =
  'Ridealong did not understand what the page asked for. Close the panel, open it again, and try once more.';
const tooLong = /^“[A-Z][a-z ]+” is longer than \d+ characters: shorten it\.$/;

/** The first that changes something, among those of which one does. */
function culprit<T>(all: readonly T[], changes: (some: readonly T[]) => boolean): T | undefined {
  if (all.length <= 1) return all[0];
  const half = all.slice(0, Math.ceil(all.length / 2));
  return culprit(changes(half) ? half : all.slice(half.length), changes);
}

describe(`the web app (seed ${seed})`, () => {
  const base = trackerWorld();
  const now = Math.floor(Date.parse(base.bench.clock()) / 1000);
  const forged = fc.sample(forgeries({ key: base.key, now }), forgedMany);

  /** Answers other than the short one. */
  function sent(all: readonly Forged[]): { odd: string[]; changed: boolean } {
    const t = base.copy();
    const before = everythingOf(t);
    const odd = all.flatMap(({ what, body, query, contentType }) => {
      const { status, text } = t.bench.post(t.id, body, {
        ...(query && { query }),
        ...(contentType !== undefined && { contentType }),
      });
      return status === 302 && text === '{"ok":false}' ? [] : [`${what}: ${text.slice(0, 200)}`];
    });
    return { odd, changed: everythingOf(t) !== before };
  }

  test('gives every forged request the same short answer, writes nothing and sends nothing', () => {
    const { odd, changed } = sent(forged);
    expect(odd).toEqual([]);
    expect(changed && culprit(forged, (some) => sent(some).changed)).toBe(false);
    expect(new Set(forged.map(({ what }) => what)).size).toBe(15);
  });

  test('shows nothing to whoever looks at its address, and takes nothing from there', () => {
    const t = base.copy();
    const before = everythingOf(t);
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const query = new URLSearchParams({ workbook: t.id, health: 'Lost' }).toString();
      const { body } = t.bench.web({ method, query, contentType: 'application/json', body: '{}' });
      expect(body).not.toMatch(/Fjord|example\.com|001A/);
    }
    expect(everythingOf(t)).toBe(before);
  });
});

describe(`the panel’s function (seed ${seed})`, () => {
  const requests = [...huge, ...fc.sample(malformed, forgedMany)];

  test('refuses what is no request in one sentence, without a look at anything', () => {
    const p = callsWorld();
    const before = everythingOf(p);
    const odd = requests.flatMap((json, n) => {
      const as = Object.values(callers)[n % Object.values(callers).length] ?? '';
      const args = [JSON.parse(json) as unknown];
      const { result, error, execution } = p.bench.run(p.id, { as, function: 'handleRequest', args });
      const answer = error === null ? (result as { kind: string; sentence: string }) : undefined;
      const isSaid = answer?.sentence === refusal || tooLong.test(answer?.sentence ?? '');
      const isRefused = answer?.kind === 'refused' && isSaid;
      const isClean = answer === undefined || untouchedPrototype(answer);
      return isRefused && isClean && execution.calls.length === 0
        ? []
        : [`${json.slice(0, 300)}: ${error ?? ''}`];
    });
    expect(odd).toEqual([]);
    expect(everythingOf(p)).toBe(before);
    expect(untouchedPrototype({})).toBe(true);
  });
});

const ownNames = Object.getOwnPropertyNames(Object.prototype).sort().join();

/** Whether what all objects of its realm share is as the language has it. */
function untouchedPrototype(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object;
  return (
    Object.getOwnPropertyNames(prototype).sort().join() === ownNames && Object.keys(prototype).length === 0
  );
}
