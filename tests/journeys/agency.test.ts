import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let matter: string;
beforeAll(async () => {
  stage = await openStage();
  matter = await askedOfStation();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a matter is entrusted by a letter that is read first, done by an agent who follows the wish, and closed by the return visit of somebody else', async () => {
  const wang = await stage.arrive('居民', { opens: `/matters/${matter}` });
  await wang.sees('不收我的密码、银行卡、身份证原件');
  await wang.picks('我看清了');
  await wang.taps('签委托书');
  await wang.sees('还没有人接');

  const agent = await stage.arrive('志愿者', { opens: `/worker/matters/${matter}` });
  await agent.taps('我来代办');
  await agent.part('dialog', '我来代办').taps('我来代办');
  await agent.sees('上门来办');
  await wang.sees('受理：我来代办');
  const hands = await handsOf(stage.served.url, '志愿者');
  await hands.does('matters.fill', { matter, step: 'act', outcome: 'done', answers: { did: '去派出所办了' } });
  await hands.does('matters.fill', { matter, step: 'reply', outcome: 'replied', answers: { reply: '户口本拿回来了' } });
  await hands.does('matters.fill', { matter, step: 'report', outcome: 'filed', answers: { result: '办成' } });
  await wang.sees('上报：上报');

  const visitor = await stage.arrive('专职网格员', { opens: `/worker/matters/${matter}` });
  await visitor.taps('满意');
  await visitor.picks('上门');
  await visitor.types('办得快，放心', '本人怎么说');
  await visitor.part('dialog', '本人怎么说').taps('满意');
  await wang.sees(/回访过您，您说满意/);

  const desk = await stage.arrive('社区书记', { opens: '/console/agency' });
  await desk.sees('现在没有在代办的事');
});

/** The volunteer is appointed agent, the station is opened, and a resident asks for something of the list. */
async function askedOfStation(): Promise<string> {
  const url = stage.served.url;
  const secretary = await handsOf(url, '社区书记');
  const wang = await handsOf(url, '居民');
  const { home } = await wang.asks<{ home: { communityId: string; unitId: string } }>('accounts.me', {});
  const community = home.communityId;
  for (const [title, kind] of [
    ['志愿者', 'agent'],
    ['社区工作者', 'first-agent'],
  ] as const) {
    const { person } = await (await handsOf(url, title)).asks<{ person: string }>('accounts.me', {});
    await secretary.does('organizations.appoint', { person, kind, area: community, called: `${title}小赵`, since: '2026-03-01' });
  }
  await secretary.does('methods.switch-on', { method: 'party-agency', community });
  const answers = { how: 'visit', day: 'd6', wish: '说方言' };
  return await wang.does('matters.file', { subject: '给孙子落户口', leaf: 'agency-household', place: home.unitId, answers });
}
