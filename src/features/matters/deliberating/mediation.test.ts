import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediation } from '#library/mediation.ts';
import { speakAndDo } from '#library/speak-and-do.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { begin } from '../gathering/begin.ts';
import { postings } from '../gathering/postings.ts';
import { convene, speak } from '../gathering/verbs.ts';
import { inbox, mine } from '../lists.ts';
import { queue } from '../queue.ts';
import { search } from '../searching/search.ts';
import { show } from '../show.ts';
import { fill, withdraw } from '../verbs.ts';

type Name = 'wang' | 'qin' | 'he' | 'lin' | 'chen' | 'yan' | 'meng' | 'li' | 'zhou';
let world: World;
let people: Record<Name, Person>;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [mediation, speakAndDo]);
  const home = (nth: number) => ({ home: at(world.places.dwellings, nth) });
  people = {
    wang: await world.arrive('resident', { name: '王小明' }),
    qin: await world.arrive('resident', { name: '秦家', ...home(1) }),
    zhou: await world.arrive('resident', { name: '周邻', ...home(2) }),
    he: await world.arrive('community-staff', { name: '何静', called: '小何' }),
    lin: await world.arrive('grid-worker', { name: '林秀兰', called: '小林' }),
    chen: await world.arrive('secretary', { name: '陈明', called: '陈书记' }),
    yan: await world.arrive('mediator', { name: '闫和', called: '闫调解', ...home(3) }),
    meng: await world.arrive('mediator', { name: '孟和', called: '孟调解', ...home(4) }),
    li: await world.arrive('council', { name: '李一', called: '李代表', ...home(5) }),
  };
});
afterAll(() => world.end());

const stageOf = async (matter: string) => (await people.wang.sees(show, { matter })).stages.find(({ state }) => state === 'now')?.name;
const terms = { terms: '晚上十点以后不放音响' };

async function begun(): Promise<string> {
  const { he, wang, qin } = people;
  const opener = { person: wang.id, channel: 'counter', agreed: true } as const;
  const asked = {
    method: 'mediation',
    leaf: 'neighbour-quarrel',
    place: wang.dwelling.id,
    subject: '楼上音响太吵',
    opener,
    others: [qin.id],
  };
  return (await he.does(begin, asked)).id;
}
async function both(matter: string, step: string, outcome: string): Promise<void> {
  for (const side of [people.wang, people.qin]) await side.does(speak, { matter, step, outcome });
}
async function talking(): Promise<string> {
  const matter = await begun();
  await both(matter, 'consent', 'both');
  await people.yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await both(matter, 'accept', 'accepted');
  return matter;
}

test('[S0-B25] at the counter one side asks, the other is asked; only with both does it open, and either leaves when they wish', async () => {
  const { wang, qin, yan } = people;
  const matter = await begun();
  await wang.does(speak, { matter, step: 'consent', outcome: 'both' });
  expect(await yan.isRefused(fill, { matter, step: 'take', outcome: 'taken' })).not.toBe('allowed');
  await qin.does(speak, { matter, step: 'consent', outcome: 'both' });
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  expect((await qin.sees(show, { matter })).canAlso.withdraw).toBe(true);
  await qin.does(withdraw, { matter });
  expect((await wang.sees(show, { matter })).light).toBe('ended');
  expect((await toldTo(wang)).join()).toContain('有一方退出，调解停了');
});

test('[S1-A16] a mediator is rejected once; both read the agreement and sign it; nobody else gets access', async () => {
  const { wang, qin, yan, meng, he, lin, li, zhou } = people;
  const matter = await begun();
  await both(matter, 'consent', 'both');
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await qin.does(speak, { matter, step: 'accept', outcome: 'rejected' });
  expect(await yan.isRefused(fill, { matter, step: 'another', outcome: 'taken' })).toBe('not_found');
  await meng.does(fill, { matter, step: 'another', outcome: 'taken' });
  expect(await wang.isRefused(speak, { matter, step: 'accept', outcome: 'rejected' })).toBe('method.not_here');
  await meng.does(fill, { matter, step: 'talk', outcome: 'terms', answers: terms });
  for (const side of [wang, qin]) expect((await storyOf(side, matter)).join()).toContain(terms.terms);
  await wang.does(speak, { matter, step: 'agree', outcome: 'signed' });
  expect(await stageOf(matter)).toBe('协议');
  await qin.does(speak, { matter, step: 'agree', outcome: 'signed' });
  expect(await stageOf(matter)).toBe('回访');
  for (const nobody of [zhou, li, lin, he]) expect(await nobody.seesNot(show, { matter })).toBe('not_found');
});

test('[S3-B2] a dispute stands on no agenda: not among what is posted, asked, searched or waited for by anybody but its sides and who settles it', async () => {
  const matter = await talking();
  const { zhou, li, he, lin, chen } = people;
  for (const one of [zhou, li, he, lin]) {
    expect(JSON.stringify(await one.sees(postings, {}))).not.toContain(matter);
    expect(JSON.stringify(await one.sees(inbox, {}))).not.toContain(matter);
    expect(JSON.stringify(await one.sees(mine, {}))).not.toContain(matter);
  }
  for (const staff of [he, lin]) {
    expect(JSON.stringify(await staff.sees(queue, {}))).not.toContain(matter);
    expect(JSON.stringify(await staff.sees(search, { text: '音响' }))).not.toContain(matter);
  }
  const { subject } = await chen.sees(show, { matter });
  expect(subject).not.toContain('音响'); // its line in every list is the name of the service
});

test('[S2-A28] untouched for 3 days it goes to the next level, and who reported it is told', async () => {
  const { wang, yan, chen } = people;
  const matter = await begun();
  await both(matter, 'consent', 'both');
  world.pass({ hours: 71 });
  await world.sweep();
  expect(await chen.isRefused(fill, { matter, step: 'above', outcome: 'taken' })).toBe('method.not_here');
  world.pass({ hours: 1 });
  await world.sweep();
  expect((await toldTo(wang)).join()).toContain('三天没有人接，已转到社区');
  expect(await yan.isRefused(fill, { matter, step: 'take', outcome: 'taken' })).toBe('not_found');
  await chen.does(fill, { matter, step: 'above', outcome: 'taken' });
});

test('[S0-B26] [S2-A74] 小事不出格、大事不出村: two levels; at every step either side reads the way to court and to petition, and nothing is noted of it', async () => {
  const { wang, qin, yan, chen } = people;
  const matter = await begun();
  const seqs: number[] = [];
  const look = async () => {
    for (const side of [wang, qin]) {
      const { elsewhere, seq } = await side.sees(show, { matter });
      expect(elsewhere.map(({ name }) => name)).toContain('司法所、人民法院、信访部门');
      seqs.push(seq);
    }
  };
  await look();
  await both(matter, 'consent', 'both');
  await look();
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await both(matter, 'accept', 'accepted');
  await look();
  await yan.does(fill, { matter, step: 'talk', outcome: 'failed', answers: { reason: '两边都不让' } });
  await look();
  await chen.does(fill, { matter, step: 'above', outcome: 'taken' });
  await chen.does(fill, { matter, step: 'community-talk', outcome: 'terms', answers: terms });
  await look();
  await wang.does(speak, { matter, step: 'agree', outcome: 'signed' });
  await qin.does(speak, { matter, step: 'agree', outcome: 'unsigned' });
  expect(await stageOf(matter)).toBe('调解'); // one side does not consent: nothing is settled
  await chen.does(fill, { matter, step: 'community-talk', outcome: 'failed', answers: { reason: '还是谈不拢' } });
  await chen.does(fill, { matter, step: 'outside', outcome: 'explained', answers: { reason: '法院、法律援助、信访的地址都给了' } });
  await look();
  expect(seqs.filter((seq, at) => at % 2 === 1 && seq !== seqs[at - 1])).toEqual([]); // looking leaves no trace
  expect(mediation.levels?.map(({ name }) => name)).toEqual(['调解员', '社区', '街道']);
});

test('[S4-B12] a worry marked private goes sealed to the office: no meeting is called about it, it stands on no list of the others', async () => {
  const { wang, he, li, lin, zhou } = people;
  const place = wang.dwelling.id;
  const { id: open } = await wang.does(file, { subject: '院里想装长椅', leaf: 'common-place', place });
  const { id: hidden } = await wang.does(file, { subject: '家里的烦心事', leaf: 'private-worry', place });
  expect((await lin.sees(queue, {})).rows.map(({ id }) => id)).toContain(open);
  for (const one of [lin, li, zhou]) expect(await one.seesNot(show, { matter: hidden })).toBe('not_found');
  expect(JSON.stringify(await lin.sees(queue, {}))).not.toContain(hidden);
  const at = world.now().add({ hours: 24 }).toString();
  expect(await he.isRefused(convene, { matter: hidden, at, place: '活动室' })).toBe('method.no_meeting_here');
});
