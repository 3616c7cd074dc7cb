import { expect, test } from 'vitest';
import { choicesOf } from '#method/choices.ts';
import type { Act, Actor } from '#method/matter.ts';
import { person, Story, wang } from '#method/testing/many-story.ts';
import { councilMediation, mediation } from './mediation.ts';

const qin = person('qin');
const chen = person('chen', 'secretary');
const first = person('yan', 'mediator');
const second = person('meng', 'mediator');
const terms = { terms: '每天晚上十点以后不放音响' };

class Quarrel extends Story {
  constructor(method = mediation) {
    super(method, { by: chen, filedBy: chen, channel: 'visit', others: [{ person: 'qin', account: null }] });
  }
  does(by: Actor, outcome: string, answers: Record<string, string> = {}): this {
    return this.goes({ kind: 'do', by, step: this.state.step ?? '', outcome, answers });
  }
  tries(by: Actor, step: string, outcome: string, answers: Record<string, string> = {}): string | undefined {
    const asked: Act = { kind: 'do', by, step, outcome, answers };
    return this.refusal(asked);
  }
  get told(): string[] {
    return this.events.map(({ outcome }) => outcome ?? '');
  }
}

const agreed = () => new Quarrel().say('both', wang, qin);
const talking = () => agreed().does(first, 'taken').say('accepted', wang, qin);
const signed = () => talking().does(first, 'terms', terms).say('signed', wang, qin);

test('[S0-B25] mediation opens only when both sides agree; either may leave at any time', () => {
  const quarrel = new Quarrel().say('both', wang);
  expect([quarrel.state.step, quarrel.tries(first, 'take', 'taken')]).toEqual(['consent', 'method.not_here']);
  expect(quarrel.say('both', qin).state.step).toBe('take');
  expect(new Quarrel().say('both', wang).does(qin, 'refused').state.step).toBe('outside'); // nobody asks why
  expect(new Quarrel().passes(24 * 14).passes(24 * 14).state.step).toBe('outside'); // silence is no consent
  for (const at of [() => new Quarrel(), agreed, talking, () => talking().does(first, 'terms', terms), signed])
    for (const side of [wang, qin]) {
      const left = at();
      expect(choicesOf(mediation, left.state, side, left.context).withdraw).toBe(true);
      expect(left.goes({ kind: 'withdraw', by: side }).state.ended?.outcome).toBe('withdrawn');
    }
  expect(agreed().refusal({ kind: 'withdraw', by: first })).toBe('method.not_yours');
});

test('[S1-A16] a mediator may be rejected once; the agreement stands when both have signed it; its legal effect is said', () => {
  const quarrel = agreed().does(first, 'taken').does(qin, 'rejected');
  expect([quarrel.state.step, quarrel.tries(first, 'another', 'taken')]).toEqual(['another', 'method.not_yours']);
  quarrel.does(second, 'taken');
  expect([quarrel.state.step, quarrel.tries(wang, 'accept', 'rejected')]).toEqual(['talk', 'method.not_here']); // once
  quarrel.does(second, 'terms', terms).say('signed', wang);
  expect(quarrel.state.step).toBe('agree'); // one signature is none
  expect(quarrel.say('signed', qin).state.step).toBe('follow');
  expect(quarrel.state.answers['talk']).toEqual(terms);
  expect(mediation.steps.find(({ id }) => id === 'agree')?.asks).toContain('司法确认');
  quarrel.does(second, 'kept', { how: 'visit', reason: '双方都说照办了' }).does(wang, 'solved');
  expect(quarrel.state.ended?.outcome).toBe('solved');
});

test('[S2-A74] nothing is settled without the consent of both, and the way to court is said where it is not', () => {
  const refused = talking().does(first, 'terms', terms).say('signed', wang).does(qin, 'unsigned');
  expect([refused.state.step, refused.state.ended]).toEqual(['community-talk', null]);
  for (const id of ['opened', 'outside', 'withdrawn', 'explained'] as const) expect(saysOf(id)).toContain('法院');
});

function saysOf(id: 'opened' | 'outside' | 'withdrawn' | 'explained'): string {
  if (id === 'opened') return mediation.opens.says;
  return id === 'outside' ? (mediation.steps.find((step) => step.id === id)?.asks ?? '') : (mediation.ends[id].says ?? '');
}

test('[S2-A28] a new dispute untouched for 3 days goes to the next level, and who reported it is told', () => {
  expect(agreed().passes(71).state.step).toBe('take');
  const left = agreed().passes(72);
  expect([left.state.step, left.state.level, left.told.at(-1)]).toEqual(['above', 1, 'untouched']);
  expect(mediation.steps.find(({ id }) => id === 'take')?.says['untouched']).toBe('三天没有人接，已转到社区，社区会和您联系。');
});

test('levels: not settled in 7 days it goes to the community; 30 days after receipt both are told the other ways', () => {
  expect(talking().passes(24 * 7 - 1).state.step).toBe('talk');
  const above = talking().passes(24 * 7);
  expect(above.state.step).toBe('above');
  above.does(chen, 'taken');
  expect([above.state.step, above.state.due?.at]).toEqual(['community-talk', '2026-12-23T02:00:00.000Z']); // thirty days after it was asked for
  expect(above.passes(24 * 23 - 1).state.step).toBe('community-talk');
  expect(above.passes(1).state.step).toBe('outside');
  above.does(chen, 'explained', { reason: '法院、法律援助、信访的地址都给了' });
  expect(above.state.ended?.outcome).toBe('explained');
});

test('a settlement that is not kept is talked over again; the council settles quarrels under the same rules', () => {
  expect(signed().does(first, 'broken', { reason: '又放音响了' }).state.step).toBe('community-talk');
  const council = person('li', 'council');
  const before = new Quarrel(councilMediation).say('both', wang, qin);
  expect([before.tries(first, 'take', 'taken'), before.does(council, 'taken').state.step]).toEqual(['method.not_yours', 'accept']);
  expect([councilMediation.opens.sealed, councilMediation.opens.seenBy]).toEqual([true, ['secretary']]);
});

test('nothing between two sides begins with one of them alone', () => {
  expect(() => new Story(mediation, { by: chen, filedBy: chen, channel: 'visit' })).toThrow('method.sides_missing');
});
