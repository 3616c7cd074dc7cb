type Facts = Readonly<Record<string, string | number>>;

export const refusals = {
  'organizations.body_level': ({ kind, fits, area }: Facts) => `「${kind}」设在${fits}，不能设在${area}。`,
  'organizations.body_under': ({ kind, fits }: Facts) => `「${kind}」只能设在${fits}下面，请选对上级。`,
  'organizations.body_parent': ({ kind, fits }: Facts) => `请先选上级：「${kind}」设在${fits}下面。`,
  'organizations.body_outside': ({ area, parent }: Facts) => `${area}不在「${parent}」的范围里，请换一个地方或上级。`,
  'organizations.body_single': ({ area, standing }: Facts) => `${area}已经有「${standing}」，同一处只能有一个。先结束那一个，再成立新的。`,
  'organizations.body_named': '这里已经有同名的组织了。',
  'organizations.body_after': ({ kind, after }: Facts) => `先有「${after}」，才能成立「${kind}」；成立的日子也不能比它早。`,
  'organizations.body_founded': '请填成立的日子。',
  'organizations.body_has_bodies': '它下面还有组织，请先结束下面的。',
  'organizations.body_has_seats': '还有人在任，请先办离任。',
  'organizations.body_ended': '这个组织已经结束了。',
  'organizations.body_elsewhere': '这一种在别处建立，请到它自己的页面办。',
  'organizations.by_body': '这个岗位是组织里的席位，请在「组织」里安排。',
  'organizations.no_seat': '这个组织没有这种席位。',
  'organizations.seats_full': ({ seat, places }: Facts) => `「${seat}」只有 ${places} 席，已经坐满了。`,
  'organizations.needs_home': '兼职的席位请写明原单位，他在原单位的岗位不变。',
  'organizations.home_for_part': '专职的席位不用填原单位。',
  'organizations.needs_reason': ({ kind, sources }: Facts) => `「${kind}」一般从${sources}里产生，这个人都不是。要请他，请写明原因。`,
  'organizations.fact_to_come': '这一天还没到，请写已经发生的。',
  'organizations.kind_known': '已经有这个名字了。',
} as const;
