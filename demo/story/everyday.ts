import type { Temporal } from 'temporal-polyfill';
import { bindByCode } from '#features/accounts/binding-codes.ts';
import { askBinding } from '#features/accounts/binding-requests.ts';
import { inviteFamily } from '#features/accounts/family/invite.ts';
import { accountOf } from '#features/accounts/open-account.ts';
import { duty, setDuty } from '#features/matters/duty/turns.ts';
import { wishFirst } from '#features/matters/first/wish.ts';
import { profile, tell } from '#features/matters/helping/profile.ts';
import { keepTemplate } from '#features/matters/replies/templates.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Stage } from '../stage.ts';
import { holder } from './cast.ts';
import type { Lead } from './one-tap.ts';

/** What stands in a community before anybody asks for anything: when helpers are free, who is on duty, what is often answered. */
export async function everyday(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  for (const told of profiles) await tellProfile(stage, community, today, told);
  await fillDuty(stage, community, today);
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  for (const template of templates) await secretary.does(keepTemplate, { community, ...template });
}

/** The first resident acts for an old person of the family, who wishes to be helped first. */
export async function kinship({ resident, kin }: Lead): Promise<void> {
  const old = await kin.act();
  const { code } = await old.does(inviteFamily, { may: ['ask', 'see', 'confirm'], kin: 'child', days: 365 });
  await (await resident.act()).does(bindByCode, { code, scope: 'family', calls: '爸妈' });
  await old.does(wishFirst, { months: 6, agreed: true });
}

/** Somebody new in the house waits at the counter to be known. */
export async function newcomerAsks(stage: Stage, community: string): Promise<void> {
  const account = await accountOf(stage.db, stage.keys, stage.now(), '19900028888');
  await (await stage.as(account)).does(askBinding, { community, name: '温晓梅', address: '劲松北院 2 号楼 3 单元 402' });
}

type Told = {
  readonly skill: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly reached?: 'phone';
  readonly away?: true;
};
const weekend = [6, 7];
const weekdays = [1, 2, 3, 4, 5];
const profiles: readonly Told[] = [
  { skill: '代买东西', days: [1, 2, 3, 4, 5, 6], from: '08:00', until: '20:00' },
  { skill: '换灯泡', days: weekdays, from: '14:00', until: '18:00' },
  { skill: '通下水', days: weekend, from: '09:00', until: '17:00' },
  { skill: '手机教学', days: [2, 4], from: '09:00', until: '11:30' },
  { skill: '谈心陪伴', days: [3], from: '14:00', until: '17:00', reached: 'phone' },
  { skill: '搬重物', days: weekend, from: '08:00', until: '18:00' },
  { skill: '陪同办事', days: weekdays, from: '08:30', until: '12:00' },
  { skill: '辅导作业', days: weekdays, from: '18:30', until: '20:30', away: true },
];

async function tellProfile(stage: Stage, community: string, today: Temporal.Instant, told: Told): Promise<void> {
  const helper = await (await holder(stage, 'volunteer', { community, skill: told.skill })).act();
  const { skills } = await helper.sees(profile, {});
  const free = told.days.map((day) => ({ day, from: told.from, until: told.until }));
  const pause = told.away ? { pausedUntil: dayOf(today.add({ hours: 5 * 24 })) } : {};
  await helper.does(tell, { skills, free, quiet: { from: '21:30', until: '07:00' }, reached: told.reached ?? 'app', ...pause });
}

/** Each night of the last week and the next three, in turn. */
async function fillDuty(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const { holders } = await secretary.sees(duty, { community, month: dayOf(today).slice(0, 7) });
  for (let nth = 0; nth < 28; nth += 1) {
    const day = dayOf(today.add({ hours: (nth - 7) * 24 }));
    await secretary.does(setDuty, { community, day, post: holders[nth % holders.length]?.post ?? null });
  }
}

const templates = [
  { name: '已收到', say: '您报的「{事项}」（编号 {编号}）收到了，我们会在 {期限} 前办好。有急事请打 {社区电话}。' },
  { name: '约时间上门', say: '「{事项}」要上门看一看。您什么时候方便在家？请回复一个时间。' },
  { name: '要等配件', say: '「{事项}」要等配件，到货就办。让您多等了，请您谅解。' },
];
