import { expect, test } from 'vitest';
import { complaint } from '#library/complaint.ts';
import { library } from '#library/library.ts';
import { mediation } from '#library/mediation.ts';
import { threeOrders } from '#library/three-orders.ts';
import { check } from './check.ts';
import { checkDerived } from './check-safeguards.ts';
import { edit } from './designing/edit.ts';
import type { Edit } from './designing/editing/edits.ts';
import type { Method } from './language.ts';
import { many } from './testing/many.ts';

function after(method: Method, ...edits: readonly Edit[]): Method {
  return edits.reduce<Method>((page, one) => {
    const next = edit(page, one);
    if ('refused' in next) throw new Error(next.refused);
    return next;
  }, method);
}

const codes = (method: Method) => check(method).map(({ code }) => code);
const asking = (label: string) => after(threeOrders, { do: 'name-field', form: 'result', field: 'did', label });

test.each(['这几天的行踪', '思想动态怎么样', '有没有不良倾向', '信什么宗教', '有什么病史', '银行卡卡号', '验证码', '录入人脸', '是否上访'])(
  'no form asks 「%s」',
  (label) => {
    expect(codes(asking(label))).toContain('never-asked');
    expect(check(asking(label)).find(({ code }) => code === 'never-asked')?.say).toMatch(
      /^「办理结果」里的「.+」问到了.+，请删掉「.+」。$/,
    );
  },
);

test.each(['怎么办的', '在哪个位置', '坏了几天', '要不要人陪着去医院', '门口的路去年修过没有', '几点在家方便'])(
  'a form may ask 「%s」',
  (label) => {
    expect(check(asking(label))).toEqual([]);
  },
);

test('nor is such a thing among the choices of a field', () => {
  const choosing = after(
    threeOrders,
    { do: 'turn-field', form: 'result', field: 'did', kind: 'choice' },
    { do: 'require-field', form: 'result', field: 'did', required: true },
    { do: 'name-choice', form: 'result', field: 'did', choice: 'choice', label: '信教群众' },
  );
  expect(codes(choosing)).toEqual(['never-asked']);
});

test('no step punishes, no sentence keeps anybody from asking elsewhere, no effect takes anything from anybody', () => {
  expect(codes(after(threeOrders, { do: 'name-step', step: 'work', name: '扣分' }))).toEqual(['punishes']);
  expect(codes(after(threeOrders, { do: 'name-button', step: 'work', outcome: 'done', button: '通报批评' }))).toEqual(['punishes']);
  expect(codes(after(threeOrders, { do: 'say-end', end: 'solved', says: '办结了，不得再去上访。' }))).toEqual(['hinders']);
  expect(codes(after(threeOrders, { do: 'say-received', says: '收到了，请不要打12345。' }))).toEqual(['hinders']);
  expect(codes(after(threeOrders, { do: 'add-effect', at: 'explained', effect: { do: 'deduct-points', with: {} } }))).toEqual(['punishes']);
});

test('what is sealed is not pinned up', () => {
  expect(complaint.opens.sealed).toBe(true);
  const [first = ''] = complaint.steps.map(({ id }) => id);
  expect(codes(after(complaint, { do: 'add-step', kind: 'post', after: first }))).toEqual(['sealed-posted']);
  const [form = ''] = Object.keys(complaint.forms);
  const field = complaint.forms[form]?.fields[0]?.id ?? '';
  expect(codes(after(complaint, { do: 'show-field', form, field, posted: true }))).toEqual(['sealed-posted']);
});

test('a variant keeps what its origin keeps for whoever is concerned', () => {
  for (const method of library) expect(checkDerived(method, { ...method, name: '照着改的' })).toEqual([]);
  const { sealed: _, ...open } = complaint.opens;
  const { about: _about, ...aboutNobody } = complaint.opens;
  const seenByMore = { ...complaint.opens, seenBy: [...(complaint.opens.seenBy ?? []), 'volunteer'] };
  const { seenBy: _seenBy, ...seenByAll } = complaint.opens;
  const found = (opens: Method['opens']) => checkDerived(complaint, { ...complaint, opens }).map(({ code }) => code);
  expect(found(open)).toEqual(['unsealed']);
  expect(found(seenByMore)).toEqual(['seen-wider']);
  expect(found(seenByAll)).toEqual(['seen-wider']);
  expect(found(aboutNobody)).toEqual(['about-themselves']);
  expect(found({ ...complaint.opens, about: { posts: [], method: complaint.opens.about?.method ?? '' } })).toEqual(['about-themselves']);
});

test('the person’s own yes is pressed by nobody else, an offer is made to somebody, a round has no two phases of one name', () => {
  const anybody = after(threeOrders, { do: 'give-step', step: 'confirm', who: { any: ['opener', { posts: ['grid-worker'] }] } });
  expect(codes(anybody)).toContain('closes-unconfirmed');
  expect(codes(after(threeOrders, { do: 'give-step', step: 'work', who: 'candidates' }))).toContain('candidates-elsewhere');
  expect(codes(after(many, { do: 'add-step', kind: 'gate', after: 'gate' }, { do: 'name-phase', step: 'step', phase: '定' }))).toContain(
    'phase-twice',
  );
  expect(codes(after(threeOrders, { do: 'let-open', residents: false, posts: [] }))).toEqual(['nobody-opens']);
});

test('a side that signs says yes or no and nothing else', () => {
  const consent = mediation.steps.find((step) => step.do === 'sign' && step.who === 'parties')?.id ?? '';
  expect(codes(after(mediation, { do: 'add-outcome', step: consent, button: '再想想', to: mediation.first }))).toContain('sides-say-two');
});

test('where nobody has taken the work yet, another class leads to nobody', () => {
  const reclassed = after(threeOrders, { do: 'set-reclass', reclass: { asks: 1, posts: ['secretary'], to: 'work' } });
  expect(codes(reclassed)).toEqual(['nobody-at-work']);
});
