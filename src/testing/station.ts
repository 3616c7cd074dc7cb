import { sign } from '#features/matters/authorising/sign.ts';
import { file } from '#features/matters/file.ts';
import { fill, take } from '#features/matters/verbs.ts';
import type { Asked } from '#kernel/contract.ts';
import { agencies } from '#library/agency.ts';
import type { Person } from './arrive.ts';
import { switchOn } from './methods.ts';
import type { World } from './world.ts';

type Order = Partial<Asked<(typeof file)['contract']>>;

/** A village with its station: who asks, two agents, 第一代办员, the grid worker and the secretary. */
export async function stationOf(world: World) {
  await switchOn(world, agencies);
  const wang = await world.arrive('resident', { name: '王小明' });
  const zhao = await world.arrive('agent', { name: '赵强', called: '小赵' });
  const gao = await world.arrive('agent', { name: '高梅', called: '小高' });
  const han = await world.arrive('first-agent', { name: '韩志', called: '韩主任' });
  const lin = await world.arrive('grid-worker', { name: '林秀兰', called: '小林' });
  const he = await world.arrive('community-staff', { name: '何静', called: '小何' });
  const chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });

  async function asked(order: Order = {}, by: Person = wang): Promise<string> {
    const { id } = await by.does(file, { subject: '给孙子落户', leaf: 'agency-household', place: by.dwelling.id, ...order });
    return id;
  }
  async function signed(order: Order = {}): Promise<string> {
    const matter = await asked(order);
    await wang.does(sign, { matter, how: 'app', until: '2026-04-30' });
    return matter;
  }
  async function taken(order: Order = {}, by: Person = zhao): Promise<string> {
    const matter = await signed(order);
    await by.does(take, { matter, step: 'accept' });
    return matter;
  }
  async function reported(order: Order = {}): Promise<string> {
    const matter = await taken(order);
    await zhao.does(fill, { matter, step: 'act', outcome: 'done', answers: { did: '去派出所办好了' } });
    await zhao.does(fill, { matter, step: 'reply', outcome: 'replied', answers: { reply: '户口本拿回来了' } });
    await zhao.does(fill, { matter, step: 'report', outcome: 'filed', answers: { result: '办成，两天' } });
    return matter;
  }
  return { wang, zhao, gao, han, lin, he, chen, asked, signed, taken, reported };
}
