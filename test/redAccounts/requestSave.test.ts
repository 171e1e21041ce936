import fc from 'fast-check';
import type { Field, Values } from '../../src/redAccounts/records';
import { requestSave, type Conflicting } from '../../src/redAccounts/requestSave';
import type { Accepted, Refused } from '../../src/redAccounts/requested';
import { valuesOf } from '../../src/redAccounts/rowValues';
import { acme, agrees, carryOut, redWorld, saves, seenBy } from './asking';
import { at, crmId, email, episodeId, kinds, type RedWorld } from './world';

type Changes = Partial<Record<Field, string>>;

const form = (world: RedWorld): Values => valuesOf(world.row(acme(world)));

/** Somebody saves a form that was filled with `base`, and what follows is carried out. */
function save(
  world: RedWorld,
  name: string,
  base: Changes,
  values: Changes,
  sign = false,
): Accepted | Refused | Conflicting {
  const answer = requestSave(seenBy(world, name), { episode: acme(world), base, values, sign });
  carryOut(world, answer);
  return answer;
}

describe('R3 a save of a form', () => {
  it('R8 writes and keeps only what its person changed, with who it was', () => {
    const world = redWorld();
    const answer = save(world, 'ann', form(world), { ...form(world), currentState: ' Bad\r\nWorse ' });
    expect(answer).toEqual({
      ok: true,
      entries: [
        {
          kind: 'edited',
          episode: acme(world),
          who: email('ann'),
          values: { currentState: 'Bad\nWorse' },
        },
      ],
      edits: new Map([[acme(world), { currentState: 'Bad\nWorse' }]]),
      askEdits: new Map(),
    });
    expect(form(world).currentState).toBe('Bad\nWorse');
    expect(world.run().entries).toEqual([]);
  });

  it('R3 leaves a field alone that only somebody else changed', () => {
    const world = redWorld();
    const base = form(world);
    saves(world, 'cem', { actionPlan: 'Mend it' });
    expect(save(world, 'ann', base, { ...base, whyRed: 'Outages' }).ok).toBe(true);
    expect(form(world)).toMatchObject({ actionPlan: 'Mend it', whyRed: 'Outages' });
  });

  it('R3 of a field that somebody else changed too writes nothing, and shows both texts', () => {
    const world = redWorld();
    const base = form(world);
    world.clock('2026-05-05 11:00');
    saves(world, 'cem', { currentState: 'Angry' });
    const mine = { ...base, currentState: 'Furious', whyRed: 'Outages' };
    const answer = save(world, 'ann', base, mine);
    expect(answer).toEqual({
      ok: false,
      sentence:
        'Somebody else changed Current state since you opened this. Nothing was saved: look at both texts, keep what you need of each, and save again.',
      conflicts: [{ field: 'currentState', theirs: 'Angry', who: email('cem'), at: at('2026-05-05 11:00') }],
    });
    expect(form(world)).toMatchObject({ currentState: 'Angry', whyRed: '' });
    const seen = { ...base, currentState: 'Angry' };
    expect(save(world, 'ann', seen, { ...mine, currentState: 'Angry, furious' }).ok).toBe(true);
  });

  it('R3 sees what was typed as well, before any run saw it, and keeps in History what it replaces', () => {
    const world = redWorld();
    const base = form(world);
    world.clock('2026-05-05 11:00').type(acme(world), { currentState: 'Typed' });
    expect(save(world, 'ann', base, { ...base, currentState: 'Mine' })).toMatchObject({
      conflicts: [{ theirs: 'Typed', who: 'someone', at: world.now }],
    });
    const answer = save(world, 'ann', form(world), { currentState: 'Mine' });
    expect(answer.ok && answer.entries).toMatchObject([
      { kind: 'edited', who: 'someone', values: { currentState: 'Typed' } },
      { kind: 'edited', who: email('ann'), values: { currentState: 'Mine' } },
    ]);
  });

  it('R3 knows of what was typed over a save that nobody knows who typed it', () => {
    const world = redWorld();
    const base = form(world);
    saves(world, 'cem', { currentState: 'Angry' });
    world.clock('2026-05-05 11:00').type(acme(world), { currentState: 'Typed' });
    expect(save(world, 'ann', base, { currentState: 'Mine' })).toMatchObject({
      conflicts: [{ theirs: 'Typed', who: 'someone', at: world.now }],
    });
  });

  it('R3 takes a field that a form leaves out for one that was empty', () => {
    const world = redWorld();
    expect(save(world, 'ann', {}, { whyRed: 'Outages' }).ok).toBe(true);
    expect(save(world, 'cem', {}, { whyRed: 'Late' })).toMatchObject({ conflicts: [{ theirs: 'Outages' }] });
  });

  it('R3 of the same text that somebody else wrote is no conflict, and no change', () => {
    const world = redWorld();
    const base = form(world);
    saves(world, 'cem', { currentState: 'Angry' });
    expect(save(world, 'ann', base, { currentState: 'Angry' })).toMatchObject({
      ok: true,
      entries: [],
      edits: new Map(),
    });
  });

  it('R3 in any order and of any form loses no text: what is gone was seen by who replaced it', () => {
    const field = fc.constantFrom<Field>('currentState', 'whyRed', 'actionPlan');
    const act = fc.record({
      who: fc.constantFrom('ann', 'cem', 'typed'),
      field,
      /** Opens the form anew before it, and not again after a conflict. */
      opens: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const world = redWorld();
        const forms: Record<string, Values> = { ann: form(world), cem: form(world) };
        acts.forEach(({ who, field: changed, opens }, n) => {
          const before = form(world);
          const text = `${who} ${n}`;
          if (who === 'typed') {
            world.type(acme(world), { [changed]: text });
            return;
          }
          if (opens) forms[who] = before;
          const seen = forms[who]!;
          const answer = save(world, who, seen, { ...seen, [changed]: text });
          const after = form(world);
          expect(answer.ok).toBe(seen[changed] === before[changed]);
          expect(after).toEqual(answer.ok ? { ...before, [changed]: text } : before);
          if (answer.ok) forms[who] = { ...seen, [changed]: text };
        });
        const row = form(world);
        world.run();
        expect(world.episodeOf('acme').values).toEqual(row);
      }),
      { numRuns: 200 },
    );
  });
});

describe('R4 a signature', () => {
  it("R4 is of one's own part only, as it is saved", () => {
    const world = redWorld();
    const values = { whyRed: 'Outages', currentState: 'Bad' };
    expect(save(world, 'sam', form(world), values, true)).toEqual({
      ok: false,
      sentence: 'Only the AE signs the AE’s part, and the CE the CE’s part. Nothing was saved.',
    });
    expect(save(world, 'cem', form(world), values, true)).toMatchObject({
      sentence: 'Fill in Action plan and Exit criteria before you sign. Nothing was saved.',
    });
    expect(save(world, 'ann', form(world), values, true).ok).toBe(true);
    expect(Object.keys(world.episodeOf('acme').signatures)).toEqual(['ae']);
  });

  it('R4 is not given to a text that its person has not seen', () => {
    const world = redWorld();
    agrees(world);
    const base = form(world);
    saves(world, 'cem', { currentState: 'Fine' });
    expect(save(world, 'ann', base, {}, true)).toMatchObject({
      conflicts: [{ field: 'currentState', theirs: 'Fine', who: email('cem') }],
    });
    expect(save(world, 'ann', {}, {}, true)).toMatchObject({
      conflicts: [{ field: 'whyRed' }, { field: 'currentState' }],
    });
    expect(save(world, 'ann', form(world), {}, true)).toMatchObject({ entries: [{ kind: 'signed' }] });
  });

  it('R4 is no matter of a sponsor, who has no part', () => {
    const world = redWorld();
    saves(world, 'ann', { sponsor: 'sue@example.com' });
    expect(save(world, 'sue', {}, {}, true)).toEqual({
      ok: false,
      sentence: 'Only the AE signs the AE’s part, and the CE the CE’s part. Nothing was saved.',
    });
  });

  it('R4 asks nobody to look at what others changed who does not sign it', () => {
    const world = redWorld();
    const base = form(world);
    saves(world, 'cem', { currentState: 'Fine' });
    expect(save(world, 'ann', base, { whyRed: 'Outages' })).toMatchObject({ ok: true });
  });

  it('R4 that stands is not given twice', () => {
    const world = redWorld();
    agrees(world);
    expect(save(world, 'ann', form(world), {}, true)).toMatchObject({ ok: true, entries: [] });
  });
});

describe('a save that cannot be', () => {
  const sentence = (world: RedWorld, values: Changes, name = 'ann'): string => {
    const answer = save(world, name, form(world), values);
    return answer.ok ? 'ok' : answer.sentence;
  };

  it('says which value is none, and saves nothing of it', () => {
    const world = redWorld();
    const before = form(world);
    expect([
      sentence(world, { whyRed: 'x', ce: 'nobody' }),
      sentence(world, { ce: 'kim@elsewhere.com' }),
      sentence(world, { nextStepDue: '2026-02-30' }),
      sentence(world, { renewal: '0226-02-20' }),
      sentence(world, { account: ' ' }),
      sentence(world, { accountId: '123' }),
      sentence(world, { actionPlan: 'x'.repeat(5001) }),
      sentence(world, { health: 'Green' }),
      sentence(world, { ce: 'ann@example.com' }),
      sentence(world, { ae: 'cem@example.com' }),
    ]).toEqual([
      'CE “nobody” is no mail address: write it like name@example.com. Nothing was saved.',
      'CE “kim@elsewhere.com” is not of example.com: put the address of a colleague. Nothing was saved.',
      'Next step due “2026-02-30” is no day: write it like 2026-05-12. Nothing was saved.',
      'Renewal “0226-02-20” is no day: write it like 2026-05-12. Nothing was saved.',
      'The account needs a name. Nothing was saved.',
      'Account id “123” is no id of the CRM: copy its 15 or 18 letters and digits, or leave it empty. Nothing was saved.',
      'Action plan is longer than 5000 characters: shorten it. Nothing was saved.',
      'The health of acme is changed with “Change health”. Nothing was saved.',
      'acme needs two owners: AE and CE cannot both be ann@example.com. Nothing was saved.',
      'acme needs two owners: AE and CE cannot both be cem@example.com. Nothing was saved.',
    ]);
    expect(form(world)).toEqual(before);
  });

  it('says where the row is that cannot be written', () => {
    const world = redWorld();
    const id = acme(world);
    const row = world.row(id);
    const tried = () => requestSave(seenBy(world, 'ann'), { episode: id, base: {}, values: {}, sign: false });
    world.rows.set(id, 'unreadable');
    expect(tried()).toHaveProperty('sentence', expect.stringMatching(/^The row of acme has a problem/));
    world.rows.delete(id);
    expect(tried()).toHaveProperty('sentence', expect.stringMatching(/is not in Account Tracker any more/));
    world.rows.set(id, { ...row, accountId: crmId('other') });
    expect(tried()).toHaveProperty('sentence', expect.stringMatching(/^The row of acme has a problem/));
  });

  it('R1 says that a row counts no more which was joined into another one', () => {
    const world = redWorld();
    const [first] = world.episodesOf('acme');
    const id = episodeId('late');
    world.ledger({ kind: 'opened', episode: id, account: first!.account, red: world.now });
    world.ledger({ kind: 'joined', episode: id, into: first!.id });
    world.type('late', { account: 'acme' });
    expect(requestSave(seenBy(world, 'ann'), { episode: id, base: {}, values: {}, sign: false })).toEqual({
      ok: false,
      sentence:
        'A late report showed that this row of acme belongs to another one. Go on there. Nothing was saved.',
    });
  });

  it('R4 without a role signs nothing, also of an account without owners', () => {
    const world = redWorld();
    expect(save(world, 'omar', form(world), {}, true)).toHaveProperty(
      'sentence',
      'Only the AE signs the AE’s part, and the CE the CE’s part. Nothing was saved.',
    );
  });

  it('R3 of owners is refused only when it is about owners', () => {
    const world = redWorld();
    world.type(acme(world), { ce: email('ann') }).run();
    expect(sentence(world, { whyRed: 'Outages' })).toBe('ok');
    expect(sentence(world, { ae: 'cem@example.com', ce: '' })).toBe('ok');
    expect(sentence(world, { ae: '', ce: '' })).toBe('ok');
  });

  it('R1 is of a row as well whose name several accounts have by now', () => {
    const world = redWorld();
    world.type('typed', { account: 'Twin', health: 'Red' }).run();
    world.report('one', 'Green', undefined, { account: { id: crmId('one'), name: 'Twin' } });
    world.report('two', 'Green', undefined, { account: { id: crmId('two'), name: 'Twin' } });
    const row = world.row('typed');
    const asked = { episode: row.id, base: valuesOf(row), values: { whyRed: 'Outages' }, sign: false };
    expect(requestSave(seenBy(world, 'ann'), asked)).toMatchObject({ ok: true });
  });

  it('R8 leaves a name that somebody typed to the run, which tells that nobody knows who it was', () => {
    const world = redWorld();
    world.type('typed', { account: 'Gamma', health: 'Red' }).run();
    const row = world.type('typed', { account: 'Gamma Ltd' }).row('typed');
    const asked = { episode: row.id, base: valuesOf(row), values: { whyRed: 'Outages' }, sign: false };
    expect(requestSave(seenBy(world, 'ann'), asked)).toMatchObject({
      entries: [{ kind: 'edited', who: email('ann'), values: { whyRed: 'Outages' } }],
    });
  });

  it('R1 says in words why a row is not of another account', () => {
    const world = redWorld();
    world.type('typed', { account: 'Gamma', health: 'Red' }).run();
    world.report('one', 'Green', undefined, { account: { id: crmId('one'), name: 'Twin' } });
    world.report('two', 'Green', undefined, { account: { id: crmId('two'), name: 'Twin' } });
    const named = (values: Changes) => {
      const row = world.row('typed');
      const answer = requestSave(seenBy(world, 'ann'), {
        episode: row.id,
        base: valuesOf(row),
        values,
        sign: false,
      });
      return answer.ok ? answer.entries : answer.sentence;
    };
    expect(named({ account: 'twin' })).toBe(
      'Several accounts have this name: fill in Account id as well. Nothing was saved.',
    );
    expect(named({ account: 'acme' })).toBe(
      'This account is red already, and has a row of its own. Go on there. Nothing was saved.',
    );
    expect(named({ account: 'GAMMA' })).toMatchObject([{ kind: 'edited', values: { account: 'GAMMA' } }]);
    expect(named({ account: 'Gamma Ltd' })).toMatchObject([
      { kind: 'sameAccount', name: 'name:gamma', id: 'name:gamma ltd' },
      { kind: 'edited', values: { account: 'Gamma Ltd' } },
    ]);
    expect(named({ accountId: crmId('one') })).toMatchObject([
      { id: `id:${crmId('one')}` },
      { kind: 'edited' },
    ]);
    expect(sentence(world, { accountId: crmId('other') })).toBe(
      'This row is about acme. Use a row of its own for another account. Nothing was saved.',
    );
  });

  it('R1 is one that would make the row that of another account; another name is the same one', () => {
    const world = redWorld();
    world.report('beta', 'Red');
    world.type('typed', { account: 'Gamma', health: 'Red' }).run();
    const rename = (account: string) => {
      const base = valuesOf(world.row('typed'));
      const answer = requestSave(seenBy(world, 'ann'), {
        episode: world.row('typed').id,
        base,
        values: { account },
        sign: false,
      });
      carryOut(world, answer);
      return answer;
    };
    expect(rename('beta')).toHaveProperty('sentence', expect.stringMatching(/^This account is red already/));
    expect(rename('Gamma Ltd')).toMatchObject({ ok: true });
    expect(world.run().entries).toEqual([]);
    expect(world.episodeOf('Gamma Ltd').id).toBe('typed');
    expect(kinds(world.type('again', { account: 'Gamma ltd', health: 'Red' }).run())).toEqual([]);
  });
});
