import { afterAll, beforeAll, expect, test } from 'vitest';
import { jointCase } from '#library/joint-case.ts';
import { memberTalk } from '#library/member-talk.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { callIn } from '../acting/verbs.ts';
import { file } from '../file.ts';
import { begin } from '../gathering/begin.ts';
import { inbox } from '../lists.ts';
import { queue } from '../queue.ts';
import { search } from '../searching/search.ts';
import { show } from '../show.ts';
import { fill, handOver, rate, sign } from '../verbs.ts';

let world: World;
let cast: Cast;
let neighbour: Person;
let colleague: Person;
let social: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  neighbour = await world.arrive('resident', { name: '邻居' });
  colleague = await world.arrive('community-staff', { name: '另一位', called: '小张' });
  social = await world.arrive('social-worker', { name: '社工', called: '社工小秦' });
  await switchOn(world, [policyApplication, jointCase, memberTalk]);
});
afterAll(() => world.end());

const asks = (leaf: string, subject: string) =>
  cast.wang.does(file, { subject, leaf, place: cast.wang.dwelling.id, consented: true }).then(({ id }) => id);
const inboxOf = async (who: Person) => (await who.sees(inbox, {})).rows.map(({ id }) => id);

test('[S2-A65] how far an application for a benefit is, is read by the applicant and by one handler; a neighbour and the rest of the office find nothing', async () => {
  const { wang, he, chen, lin } = cast;
  const matter = await asks('policy-living', '一个月就靠打零工');
  expect(await inboxOf(he)).toContain(matter);
  const offered = await he.sees(show, { matter });
  expect([offered.more, offered.opener, offered.place]).toEqual([null, null, '1号网格']);
  await he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  expect(await he.sees(show, { matter })).toMatchObject({ status: '等办理', more: '一个月就靠打零工' });
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '等办理' });
  for (const other of [neighbour, colleague, chen, lin]) expect(await other.seesNot(show, { matter })).toBe('not_found');
  for (const staff of [colleague, lin]) {
    expect((await staff.sees(queue, { area: world.places.community.id })).rows.map(({ id }) => id)).not.toContain(matter);
    expect((await staff.sees(search, { text: '最低生活' })).rows).toEqual([]);
  }
  await he.does(fill, { matter, step: 'apply', outcome: 'granted', answers: { reply: '批下来了，下月起发' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '办结' });
  expect(await neighbour.seesNot(show, { matter })).toBe('not_found');
});

test('a benefit refused comes with its reason, and with the word that one may apply again', async () => {
  const matter = await asks('policy-veteran', '想办优待证');
  await cast.he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  expect(await cast.he.isRefused(fill, { matter, step: 'apply', outcome: 'refused' })).toBe('method.answer_missing');
  await cast.he.does(fill, { matter, step: 'apply', outcome: 'refused', answers: { reason: '还差退役登记' } });
  expect((await storyOf(cast.wang, matter)).at(-1)).toBe('您的申请没有批，原因写在下面；您可以再申请，也可以申诉。还差退役登记');
});

test('[S2-A56] nothing goes to a social worker before the person has said yes to it: handing over, calling in and taking are all refused', async () => {
  const { wang, he } = cast;
  const matter = await asks('social-work', '夜里一个人心里难受');
  await he.does(fill, { matter, step: 'hear', outcome: 'taken' });
  const cannot = async () => {
    expect(await social.seesNot(show, { matter })).toBe('not_found');
    expect(await social.isRefused(fill, { matter, step: 'social', outcome: 'taken' })).toBe('not_found');
    expect(await he.isRefused(handOver, { matter, person: social.id, reason: '她更会劝' })).not.toBe('allowed');
    expect(await he.isRefused(callIn, { matter, posts: ['social-worker'], reason: '请社工一起' })).not.toBe('allowed');
    expect(await he.isRefused(fill, { matter, step: 'social', outcome: 'taken' })).toBe('method.not_here');
    expect(await inboxOf(social)).not.toContain(matter);
  };
  await cannot();
  const pass = { why: '请社工每周陪着说说话', what: '只说一个人住、睡不好' };
  await he.does(fill, { matter, step: 'plan', outcome: 'asked', answers: pass });
  expect((await storyOf(wang, matter)).at(-1)).toContain(pass.what);
  await cannot();
  expect(await he.isRefused(sign, { matter, step: 'consent', outcome: 'agreed' })).toBe('method.not_yours');
  await wang.does(sign, { matter, step: 'consent', outcome: 'declined' });
  await cannot();
  expect((await toldTo(he))[0]).toContain('帮');
  await he.does(fill, { matter, step: 'plan', outcome: 'asked', answers: pass });
  await wang.does(sign, { matter, step: 'consent', outcome: 'agreed' });
  expect(await inboxOf(social)).toContain(matter);
  await social.does(fill, { matter, step: 'social', outcome: 'taken' });
  expect((await social.sees(show, { matter })).timeline.map(({ text }) => text)).toEqual(await storyOf(he, matter));
  await social.does(fill, { matter, step: 'help', outcome: 'done', answers: { reply: '每周三下午来坐一坐' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
});

test('silence about a social worker is no consent: the community goes on by itself', async () => {
  const matter = await asks('social-work', '出门买菜走不动了');
  await cast.he.does(fill, { matter, step: 'hear', outcome: 'taken' });
  await cast.he.does(fill, { matter, step: 'plan', outcome: 'asked', answers: { why: '陪着出门', what: '走不远' } });
  for (const days of [3, 2]) {
    world.pass({ hours: 24 * days });
    await world.sweep();
  }
  expect(await cast.wang.sees(show, { matter })).toMatchObject({ status: '等社区帮扶' });
  expect((await storyOf(cast.wang, matter)).at(-1)).toContain('没有转给社工');
});

const notPassed = async (member: Person) =>
  cast.chen
    .does(begin, {
      method: 'member-talk',
      leaf: 'member-talk',
      place: world.places.community.id,
      subject: '初次考核不达标',
      opener: { person: member.id, channel: 'visit', agreed: true },
    })
    .then(({ id }) => id);

test('[S1-B13] failing once brings a talk: with its day, who, the minutes and the member’s own words, which are the member’s to put right; nothing follows by itself', async () => {
  const { chen, sun, he, lin } = cast;
  const matter = await notPassed(sun);
  expect(await inboxOf(chen)).toContain(matter);
  for (const other of [he, lin, neighbour]) expect(await other.seesNot(show, { matter })).toBe('not_found');
  expect(await chen.isRefused(fill, { matter, step: 'talk', outcome: 'talked' })).toBe('method.not_here');
  await chen.does(fill, { matter, step: 'weigh', outcome: 'agreed', answers: { day: '2026-03-20', who: '支部书记' } });
  const minutes = { day: '2026-03-20', minutes: '谈了为什么没来开会' };
  expect(await chen.isRefused(fill, { matter, step: 'talk', outcome: 'talked', answers: minutes })).toBe('method.answer_missing');
  await chen.does(fill, { matter, step: 'talk', outcome: 'talked', answers: { ...minutes, words: '我倒班，晚上来不了' } });
  expect((await sun.sees(show, { matter })).timeline.at(-1)?.text).toContain('我倒班，晚上来不了');
  expect(await chen.isRefused(rate, { matter, step: 'read', solved: true })).toBe('method.not_yours');
  await sun.does(rate, { matter, step: 'read', solved: false, said: '我说的是连着倒班三个月' });
  await chen.does(fill, { matter, step: 'talk', outcome: 'talked', answers: { ...minutes, words: '连着倒班三个月，来不了' } });
  await sun.does(rate, { matter, step: 'read', solved: true });
  expect(await sun.sees(show, { matter })).toMatchObject({ status: '谈过' });
  expect(memberTalk.effects).toBeUndefined();
  const held = await world.owner.selectFrom('post').select('until').where('person_id', '=', sun.id).execute();
  expect(held).toEqual([{ until: null }]);
});

test('[S1-B13] illness and old age are asked before it: then nobody is talked to', async () => {
  const { chen, sun } = cast;
  const matter = await notPassed(sun);
  expect(await chen.isRefused(fill, { matter, step: 'weigh', outcome: 'exempt', answers: { reason: '住院' } })).toBe(
    'method.answer_missing',
  );
  await chen.does(fill, { matter, step: 'weigh', outcome: 'exempt', answers: { ground: 'illness', reason: '住院两个月' } });
  expect(await sun.sees(show, { matter })).toMatchObject({ status: '说明' });
  expect(await cast.he.isRefused(begin, { method: 'member-talk', place: world.places.community.id, subject: '初次不达标' })).not.toBe(
    'allowed',
  );
});
