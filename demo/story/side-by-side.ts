import { Temporal } from 'temporal-polyfill';
import { claimDuty } from '#features/organizations/duties/claim.ts';
import { duties } from '#features/organizations/duties/duties.ts';
import { openDuties } from '#features/organizations/duties/open.ts';
import { answerAsking, askFor } from '#features/organizations/partnering/ask.ts';
import { agreeWith, joinPartner } from '#features/organizations/partnering/join.ts';
import { offer } from '#features/organizations/partnering/offer.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Someone, Stage } from '../stage.ts';
import { holder, neighbour, type Part } from './cast.ts';

type Here = { readonly stage: Stage; readonly secretary: Someone; readonly community: string; readonly today: Temporal.PlainDate };

/** Units that lend what they have, and posts with a duty that neighbours take up. */
export async function standSideBySide(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const here = { stage, secretary, community, today: Temporal.PlainDate.from(dayOf(today)) };
  await unitsThatLend(here);
  await postsWithADuty(here);
}

async function unitsThatLend({ stage, secretary, community, today }: Here): Promise<void> {
  const joined = today.subtract({ months: 5 }).toString();
  const school = {
    community,
    name: '街口小学',
    kind: 'public-body',
    contactCalled: '教导处',
    contactPhone: '0351-7000201',
    joined,
  } as const;
  const { id: partner } = await secretary.does(joinPartner, { ...school, fields: [] });
  await secretary.does(agreeWith, { partner, since: joined, until: today.add({ months: 7 }).toString() });
  const { id: lent } = await secretary.does(offer, { partner, kind: 'room', what: '操场和两间教室', weekdays: [6, 7], from: 8, until: 18 });
  const clinic = {
    community,
    name: '街口诊所',
    kind: 'professional',
    contactCalled: '值班室',
    contactPhone: '0351-7000202',
    joined,
  } as const;
  const { id: doctors } = await secretary.does(joinPartner, { ...clinic, fields: [] });
  await secretary.does(offer, { partner: doctors, kind: 'skill', what: '量血压、看化验单', weekdays: [3], from: 9, until: 11 });

  const singer = await (await neighbour(stage, community, '第二网格', 4)).act();
  const saturday = today.add({ days: 13 - today.dayOfWeek }).toString();
  const use = { offer: lent, purpose: '练合唱', day: saturday };
  const { id: asked } = await singer.does(askFor, { ...use, group: '锦绣苑合唱小组', from: 9, until: 11 });
  await secretary.does(answerAsking, { asking: asked, agreed: true });
  await singer.does(askFor, { ...use, group: '太极小组', purpose: '早上练太极', from: 8, until: 9 });
}

async function postsWithADuty({ stage, secretary, community }: Here): Promise<void> {
  const everybody = { set: '院里的岗', forWhom: 'everybody' } as const;
  await secretary.does(openDuties, {
    community,
    duties: [
      { ...everybody, name: '楼道岗', duty: '每周看一次楼道，杂物劝走，灯坏了报上来', places: 4 },
      { ...everybody, name: '花草岗', duty: '院里的花草隔两天浇一次水', places: 2 },
      { ...everybody, name: '听音岗', duty: '一周敲一次独居老人的门，坐一会儿', places: 3 },
    ],
  });
  const first: readonly Part[] = [await neighbour(stage, community, '第二网格', 5), await neighbour(stage, community, '第六网格', 5)];
  const { rows } = await secretary.sees(duties, { community });
  const posts = rows.filter(({ name }) => name !== '听音岗');
  for (const [at, part] of first.entries())
    await (await part.act()).does(claimDuty, { duty: posts[at]?.id ?? '', called: `${[...part.called][0] ?? ''}师傅` });
}
