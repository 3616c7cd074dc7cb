type Facts = Readonly<Record<string, string | number>>;

/** What is said where a unit, what it lends or a booking of it cannot be. */
export const refusals = {
  'organizations.partner_known': '这个单位已经登记过了。',
  'organizations.partner_left': '这个单位已经退出共建了。',
  'organizations.agreement_over': ({ unit, day }: Facts) => `「${unit}」的协议没有管到 ${day}，这一天订不了。请社区先和他们续签。`,
  'organizations.agreement_none': ({ unit }: Facts) => `「${unit}」还没有签协议，签了才能订。`,
  'organizations.offer_over': '这一项已经不借了。',
  'organizations.offer_weekday': ({ days }: Facts) => `这一项只在${days}借，请换一天。`,
  'organizations.offer_hours': ({ from, until }: Facts) => `这一项 ${from}:00 到 ${until}:00 借，请在这里面选。`,
  'organizations.offer_past': '这一天已经过了。',
  'organizations.offer_too_far': '只能订 60 天以内的。',
  'organizations.offer_taken': '这个时间已经答应别的小组了。',
  'organizations.offer_neighbours': '只借给住在本社区的人。',
  'organizations.offer_enough': '您已经有 3 个要去的了，用完再订。',
  'organizations.asking_answered': '单位已经答复过了。',
  'organizations.not_given': '本人没有把姓名和电话给单位。要联系，请社区转告；订的照样算数。',
  'organizations.group_not_mine': '您不是这个组织的联系人，请联系人来订。',
} as const;

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
export const weekdaysSaid = (days: readonly number[]): string =>
  days.length === 7
    ? '每天'
    : [...days]
        .sort()
        .map((day) => weekdays[day] ?? '')
        .join('、');

/** Why whoever still waits for a unit's word cannot have it any more. */
export const unitLeft = '这个单位退出共建了，请另选一家。';
export const councilOver = '这个理事会结束了，请问社区还有谁能帮。';

export const told = {
  asked: (group: string, what: string, day: string) => `${group}想订「${what}」，${day}。请在「共建单位」里答复。`,
  agreed: (unit: string, what: string, day: string) => `${unit}答应了：「${what}」，${day}。`,
  declined: (unit: string, what: string, day: string) => `${unit}这次借不了「${what}」（${day}），原因在「共建单位」里。`,
  takenBack: '有一位订了场地的居民不再把姓名和电话给单位了，请不要再用、也不要留存；订的照样算数。',
  givenBack: (group: string, what: string, day: string) => `${group}不用「${what}」了（${day}），这个时间空出来了。`,
} as const;

/** Why somebody looked, as the person reads it among who looked. */
export const lookedWhy = '您订了共建单位的，同意给这个单位看姓名和电话';
