import { fill } from '#features/matters/verbs.ts';
import { blow } from '#features/matters/whistling/blow.ts';
import { whistles } from '#features/matters/whistling/whistles.ts';
import { switchOn } from '#features/methods/switch.ts';
import type { Stage } from '../stage.ts';
import { holder, type Part } from './cast.ts';
import { newcomer } from './newcomers.ts';

export type Gate = { readonly keeper: Part; readonly firm: Part };

/** 锦绣苑 has a property firm and somebody at its gate; with them the community takes up 共有部位维修. */
export async function openGate(stage: Stage, community: string): Promise<Gate> {
  const { id: estate } = await stage.db
    .selectFrom('area')
    .select('id')
    .where('kind', '=', 'estate')
    .where('name', '=', '锦绣苑')
    .where('community_id', '=', community)
    .executeTakeFirstOrThrow();
  const here = { area: estate, community };
  const firm = await newcomer(stage, { ...here, name: '贺建中', called: '锦绣苑物业', phone: '19900029001', kind: 'property' });
  const keeper = await newcomer(stage, { ...here, name: '段师傅', called: '门房段师傅', phone: '19900029002', kind: 'gate-keeper' });
  const secretary = await holder(stage, 'secretary', { community });
  await (await secretary.act()).does(switchOn, { community, method: 'common-repair' });
  return { keeper, firm };
}

/** 通道堵了: the gate-keeper presses once, two are called, the firm goes and puts it right. */
export async function whistled({ keeper, firm }: Gate): Promise<void> {
  const [gate, property] = await Promise.all([keeper.act(), firm.act()]);
  await gate.does(blow, { problem: 'blocked' });
  const { whistles: blown } = await gate.sees(whistles, {});
  const matter = blown[0]?.calls.find(({ called }) => called === '物业')?.matter ?? '';
  await property.does(fill, { matter, step: 'answer', outcome: 'taken' });
}
