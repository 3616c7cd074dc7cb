export const refusals = {
  'venues.not_open': '这个场地还没开放，开放后再订。',
  'venues.closed': '这个场地已经停用。',
  'venues.already_open': '这个场地已经开放了。',
  'venues.work_going': '修建它的工程还没验收，验收通过后会自动开放。',
  'venues.work_unknown': '这项工程不在本社区，请重新选。',
  'venues.place_elsewhere': '这个地方不在本社区，请重新选。',
  'venues.not_a_neighbour': '这里的场地先给本社区居民用。',
  'venues.person_unknown': '没有找到这位居民，请重新查找。',
  'venues.too_far': '只能订今天起 30 天以内的。',
  'venues.past': '这个钟点已经过了，请选后面的。',
  'venues.outside_hours': '有的钟点不开门，请在开放时间里选。',
  'venues.taken': '您选的钟点刚被别人订走了，请换一个。',
  'venues.enough': '您已经订了三次还没用，用完再订。',
} as const;

export const told = {
  booked: (name: string, day: string, hours: string) => `工作人员替您订好了「${name}」：${day} ${hours}。`,
  closed: (name: string, day: string, why: string) => `您订的「${name}」（${day}）用不成了：${why}。`,
} as const;

/** [9, 10, 14] → 9:00–11:00、14:00–15:00 */
export function hoursSaid(hours: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const hour of hours.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  }
  return spans.map(([from, until]) => `${from}:00–${until}:00`).join('、');
}
