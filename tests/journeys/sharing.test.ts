import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances, settles } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const ours = '楼门口议事';
const theirs = '院坝议事';

test('a secretary looks at what each version changed and shares the method; another community adopts it by its own name and uses it, and it stays when the first gives it up', async () => {
  const method = await twoVersions(await handsOf(stage.served.url, '社区书记'));
  const chen = await stage.arrive('社区书记', { device: 'desk', opens: `/console/methods?method=${method}` });
  await chen.here.getByText('比第 1 版改了 1 处').click();
  await chen.sees(/说明由.*改为「大家的事大家商量着办。」/);
  await chen.here.getByRole('switch', { name: '分享给别的社区' }).click();
  await chen.sees('已经分享，本县别的社区看得到名字、步骤和说明，可以采用');
  expect(await hindrances(chen)).toEqual([]);

  const gao = await secretaryNextDoor();
  await gao.here.getByText('别的社区分享的（1）').click();
  await gao.sees(/^劲松社区 .*分享$/);
  await adopts(gao);
  await gao.taps('开通');
  await gao.part('dialog', theirs).taps('开通');
  await gao.here.getByRole('heading', { level: 2, name: new RegExp(`${theirs}.*在用`) }).waitFor();
  await gao.sees(new RegExp(`出处：劲松社区「${ours}」第 2 版`));

  await chen.taps('不再用了');
  const retiring = chen.part('dialog', '为什么不再用');
  await retiring.types('并到六步里了', '为什么不再用');
  await retiring.taps('不再用了');
  await chen.here.getByRole('button', { name: '恢复' }).waitFor();
  await gao.reloads();
  await gao.here.getByRole('heading', { level: 2, name: new RegExp(`${theirs}.*在用`) }).waitFor();
  await gao.seesNo(/别的社区分享的/);
  await chen.taps('恢复');
  await chen.sees('没有正在办的');
  await chen.here.getByRole('switch', { name: '分享给别的社区' }).waitFor();
});

/** With its own names filled in, one press adopts; here it gets another name. It is opened from where it was shared. */
async function adopts(gao: Visitor): Promise<void> {
  await gao.taps(`采用「${ours}」`);
  const dialog = gao.part('dialog', '在我们这里叫什么');
  await dialog.here.getByText('居民看到的进度').waitFor();
  expect(await hindrances(gao)).toEqual([]);
  await dialog.types(theirs, '在我们这里叫什么');
  await dialog.taps(`采用「${ours}」`);
  await gao.taps(`看「${theirs}」`);
  await gao.here.getByRole('heading', { level: 2, name: new RegExp(theirs) }).waitFor();
  await settles(gao);
  expect(await hindrances(gao)).toEqual([]);
}

type Draft = { readonly rev: number; readonly page: object };
type Workshop = { readonly own: readonly { readonly id: string; readonly name: string }[] };

/** A method begun from an empty page and written once more. @returns its id */
async function twoVersions(secretary: Hands): Promise<string> {
  const { home } = await (await handsOf(stage.served.url, '居民')).asks<Me>('accounts.me', {});
  const community = home?.communityId;
  await publishes(secretary, await secretary.does('methods.derive', { community }), { name: ours, about: '先说一说，再议一议。' });
  const { own } = await secretary.asks<Workshop>('methods.workshop', { community });
  const method = own.find(({ name }) => name === ours)?.id ?? '';
  const next = await secretary.does('methods.revise', { community, method });
  await publishes(secretary, next, { about: '大家的事大家商量着办。' });
  return method;
}

async function publishes(secretary: Hands, draft: string, changed: object): Promise<void> {
  const { rev, page } = await secretary.asks<Draft>('methods.draft', { draft });
  await secretary.does('methods.save-draft', { draft, rev, page: { ...page, ...changed } });
  await secretary.does('methods.publish-draft', { draft, rev: rev + 1, reason: '这样说更明白' });
}

type Me = {
  readonly person: string;
  readonly home: { readonly communityId: string } | null;
  readonly posts: readonly { readonly area: string }[];
};

/** The grid head of the other community becomes its second secretary. */
async function secretaryNextDoor(): Promise<Visitor> {
  const { person, posts } = await (await handsOf(stage.served.url, '网格长')).asks<Me>('accounts.me', {});
  const admin = await handsOf(stage.served.url, '系统管理员');
  const post = { person, called: '高书记', since: '2026-01-01', kind: 'secretary', area: posts[0]?.area };
  await expect(admin.does('organizations.appoint', { ...post, why: '两个社区合署办公' })).rejects.toThrow('approvals.sent');
  const guard = await handsOf(stage.served.url, '安全管理员');
  const { rows } = await guard.asks<{ rows: readonly { readonly id: string }[] }>('approvals.waiting', {});
  await guard.does('approvals.decide', { approval: rows[0]?.id, verdict: 'yes', answer: '核对过文件' });
  return await stage.arrive('网格长', { device: 'desk', opens: '/console/methods' });
}
