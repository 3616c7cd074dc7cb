import { file, fileFor } from '#features/matters/file.ts';
import { show } from '#features/matters/show.ts';
import { dispatch, fill, rate, take } from '#features/matters/verbs.ts';
import { list } from '#features/notices/read.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from './arrive.ts';
import type { World } from './world.ts';

export type Cast = Awaited<ReturnType<typeof castOf>>;
type Order = Partial<Asked<(typeof file)['contract']>>;

/** The people an order goes through, and the usual course of one, for stories. Wang asks, Lin sends out, Zhou takes. */
export async function castOf(world: World) {
  const wang = await world.arrive('resident', { name: '王小明' });
  const lin = await world.arrive('grid-worker', { name: '林秀兰', called: '小林' });
  const zhou = await world.arrive('volunteer', { name: '周大勇', called: '周师傅' });
  const sun = await world.arrive('member', { name: '孙立国', called: '老孙' });
  const shop = await world.arrive('shop', { name: '何家旺', called: '利民五金' });
  const he = await world.arrive('community-staff', { name: '何静', called: '小何' });
  const chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });

  async function filed(order: Order = {}, by: Person = wang): Promise<string> {
    const { id } = await by.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: by.dwelling.id, ...order });
    return id;
  }
  async function sent(to: string[] = ['volunteer'], order: Order = {}): Promise<string> {
    const matter = await filed(order);
    await lin.does(dispatch, { matter, step: 'dispatch', posts: to });
    return matter;
  }
  async function taken(order: Order = {}): Promise<string> {
    const matter = await sent(['volunteer'], order);
    await zhou.does(take, { matter, step: 'offer' });
    return matter;
  }
  async function done(order: Order = {}): Promise<string> {
    const matter = await taken(order);
    await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
    return matter;
  }
  async function solved(stars?: number): Promise<string> {
    const matter = await done();
    await wang.does(rate, { matter, step: 'confirm', solved: true, ...(stars === undefined ? {} : { stars }) });
    return matter;
  }
  /** Somebody rang: staff write it down. */
  async function phoned(phone = '13900000001', by: Person = lin): Promise<string> {
    const asked = { subject: '楼道灯不亮', leaf: 'stair-light', place: wang.dwelling.id, channel: 'phone', phone, agreed: true } as const;
    return (await by.does(fileFor, asked)).id;
  }
  return { wang, lin, zhou, sun, shop, he, chen, filed, sent, taken, done, solved, phoned };
}

/** The step a matter waits at, and whom it waits for, as its staff read it. */
export async function standingOf(by: Person, matter: string): Promise<{ status: string; waitsFor: string; light: string }> {
  const { status, waitsFor, light } = await by.sees(show, { matter });
  return { status, waitsFor, light };
}

/** What somebody was told, the newest first. */
export async function toldTo(person: Person): Promise<string[]> {
  const { rows } = await person.sees(list, {});
  return rows.map(({ say }) => say);
}

/** The lines of a matter's story. */
export async function storyOf(by: Person, matter: string): Promise<string[]> {
  const { timeline } = await by.sees(show, { matter });
  return timeline.map(({ text }) => text);
}
