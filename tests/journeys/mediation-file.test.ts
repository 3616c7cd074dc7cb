import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Me = { readonly person: string; readonly home: { readonly communityId: string; readonly unitId: string } };
const meOf = (one: Hands) => one.asks<Me>('accounts.me', {});

test('a mediation from application to the visit after its agreement: its file says what is missing, is completed on the phone, and is one PDF', async () => {
  const matter = await mediated();
  const mediator = await stage.arrive('志愿者', { opens: `/worker/matters/${matter}` });
  await mediator.sees('已齐 10/13');
  await mediator.taps('看卷宗');
  await mediator.sees('还缺的');
  expect(await hindrances(mediator)).toEqual([]);
  expect((await printed(mediator, '打印未齐的卷宗 PDF')).name).toMatch(/^人民调解卷宗-\S+（未齐）\.pdf$/);

  await mediator.taps('不附，写明原因：人民调解调查记录');
  await mediator.types('双方说得清楚，不用调查', '为什么不附');
  await mediator.taps('放进卷宗');
  await mediator.taps('拍照放进来：人民调解证据材料');
  await mediator.here.locator('input[type=file]').setInputFiles({ name: 'note.png', mimeType: 'image/png', buffer: await sheetOfPaper() });
  await mediator.taps('放进卷宗');
  await mediator.taps('在这里写：人民调解记录');
  await mediator.types('2026-03-03', '哪天');
  await mediator.types('调解室', '在哪里');
  await mediator.types('双方和调解员', '谁在场');
  await mediator.types('双方各说了一遍，都愿意让一步。', '双方怎么说的，怎么谈的');
  await mediator.taps('放进卷宗');
  await mediator.sees('已齐 13/13');

  const whole = await printed(mediator, '打印整卷 PDF');
  expect(whole.name).toMatch(/^人民调解卷宗-[^（]+\.pdf$/);
  expect(whole.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const side = await stage.arrive('居民', { opens: `/matters/${matter}` });
  expect((await printed(side, '打印协议书 PDF')).name).toMatch(/^人民调解协议书-/);
});

/** What leads up to it: asked for at the counter, agreed to by both, mediated, signed by both, visited. */
async function mediated(): Promise<string> {
  const { url } = stage.served;
  const [resident, elder, secretary, mediator] = await Promise.all(
    ['居民', '长辈', '社区书记', '志愿者'].map((title) => handsOf(url, title)),
  );
  if (!(resident && elder && secretary && mediator)) throw new Error('somebody of the demo is missing');
  const [one, other, third] = [await meOf(resident), await meOf(elder), await meOf(mediator)];
  const { communityId } = one.home;
  const post = { person: third.person, called: '周调解', since: '2026-01-01', kind: 'mediator', area: communityId };
  await secretary.does('organizations.appoint', post);
  const matter = await secretary.does('matters.begin', {
    ...{ method: 'mediation', leaf: 'neighbour-quarrel', place: one.home.unitId, subject: '楼上夜里放音响' },
    ...{ opener: { person: one.person, channel: 'counter', agreed: true }, others: [other.person] },
  });
  const both = async (step: string, outcome: string) => {
    for (const side of [resident, elder]) await side.does('matters.speak', { matter, step, outcome });
  };
  const fill = (step: string, outcome: string, answers: object) => mediator.does('matters.fill', { matter, step, outcome, answers });
  await both('consent', 'both');
  await fill('take', 'taken', {});
  await both('accept', 'accepted');
  await fill('talk', 'terms', { terms: '晚上十点以后不放音响' });
  await both('agree', 'signed');
  await fill('follow', 'kept', { how: 'visit', reason: '双方都说照办了' });
  return matter;
}

/** What comes down when this is pressed. */
async function printed(visitor: Visitor, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = visitor.page.waitForEvent('download');
  await visitor.taps(button);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function sheetOfPaper(): Promise<Buffer> {
  return await sharp({ create: { width: 300, height: 420, channels: 3, background: '#f3ead6' } })
    .png()
    .toBuffer();
}
