import { afterAll, beforeAll, expect, test } from 'vitest';
import { sixSteps } from '#library/six-steps.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { answerReclass, askReclass, met } from '../gathering/verbs.ts';
import { show } from '../show.ts';
import { fill, rate, take } from '../verbs.ts';

let world: World;
let people: Record<'wang' | 'qiao' | 'he' | 'chen' | 'sun' | 'zheng' | 'firm' | 'li', Person>;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [sixSteps]);
  people = {
    wang: await world.arrive('resident', { name: '王小明' }),
    qiao: await world.arrive('estate-branch', { name: '乔支', called: '乔书记' }),
    he: await world.arrive('community-staff', { name: '何静', called: '小何' }),
    chen: await world.arrive('secretary', { name: '陈明', called: '陈书记' }),
    sun: await world.arrive('linked-member', { name: '孙立国', called: '老孙', home: at(world.places.dwellings, 1) }),
    zheng: await world.arrive('member', { name: '郑一', called: '老郑', home: at(world.places.dwellings, 2) }),
    firm: await world.arrive('property', { name: '高业', called: '物业小高', home: at(world.places.dwellings, 3) }),
    li: await world.arrive('council', { name: '李一', called: '李代表', home: at(world.places.dwellings, 4) }),
  };
});
afterAll(() => world.end());

const asked = async (subject: string) =>
  (await people.wang.does(file, { subject, leaf: 'common-work', place: people.wang.dwelling.id })).id;
/** Under which of the community's six words it stands now. */
const stageOf = async (matter: string) => (await people.chen.sees(show, { matter })).stages.find(({ state }) => state === 'now')?.name;
const minutes = { heard: '大家都说该修', plan: '请物业来修' };

test('[S3-A28] 六步: a resident brings a topic, six bodies have their part in it, and the resident judges it', async () => {
  const { wang, qiao, he, zheng, firm, li } = people;
  const matter = await asked('修凉亭');
  expect(await he.isRefused(fill, { matter, step: 'carry', outcome: 'done', answers: { did: '好了' } })).toBe('method.not_here');
  await qiao.does(fill, { matter, step: 'sort', outcome: 'big', answers: { why: 'everybody' } });
  await qiao.does(met, { matter, step: 'meet', outcome: 'proposed', answers: minutes, present: [qiao.id, he.id, li.id] });
  await firm.does(fill, { matter, step: 'entrust', outcome: 'taken' });
  await firm.does(fill, { matter, step: 'carry', outcome: 'done', answers: { did: '换了柱子' } });
  expect(await firm.isRefused(fill, { matter, step: 'watch', outcome: 'seen', answers: { reason: '好的' } })).toBe('method.not_yours');
  await zheng.does(fill, { matter, step: 'watch', outcome: 'seen', answers: { reason: '看过了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '还在晃' });
  expect(await stageOf(matter)).toBe('部门办事');
  await firm.does(fill, { matter, step: 'carry', outcome: 'done', answers: { did: '重新加固' } });
  await zheng.does(fill, { matter, step: 'watch', outcome: 'seen', answers: { reason: '不晃了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true, stars: 5 });
  expect((await storyOf(wang, matter)).join()).toContain('您说不满意');
});

test('[S3-A29] 点对点: a small thing waits for the linked member of that micro-grid alone, and after a day for the next', async () => {
  const { qiao, sun, zheng, wang } = people;
  const matter = await asked('换一块玻璃');
  await qiao.does(fill, { matter, step: 'sort', outcome: 'small', answers: { why: 'one' } });
  expect(await zheng.isRefused(take, { matter, step: 'link' })).not.toBe('allowed');
  world.pass({ hours: 24 });
  await world.sweep();
  expect(await sun.isRefused(take, { matter, step: 'next' })).not.toBe('allowed');
  await zheng.does(take, { matter, step: 'next' });
  expect((await toldTo(wang)).join()).toContain('老郑');
});

test('[S3-A26] 大事和小事: the proposer asks once for another class and reads the reason', async () => {
  const { qiao, wang } = people;
  const matter = await asked('加装扶手');
  await qiao.does(fill, { matter, step: 'sort', outcome: 'small', answers: { why: 'simple' } });
  await wang.does(askReclass, { matter, reason: '全楼都要用' });
  await qiao.does(answerReclass, { matter, granted: true, reason: '看过了，是全楼的事' });
  expect(await stageOf(matter)).toBe('支部理事');
  expect(await wang.isRefused(askReclass, { matter, reason: '再分一次' })).not.toBe('allowed');
  expect((await storyOf(wang, matter)).join()).toContain('看过了，是全楼的事');
});
