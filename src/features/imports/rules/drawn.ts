import type { Circles } from '../circles.ts';
import type { Rule } from '../judge.ts';
import { postKinds, type StaffRow } from '../kinds/staff.ts';

/** Whoever comes from none of the circles a post is drawn from here needs a reason, in a file as by hand (row S1-A5). */
export function drawnFrom(circles: Circles): Rule<StaffRow> {
  return ({ name, phone, post, reason }) => {
    const circle = post && circles.get(postKinds[post]);
    if (!circle || !name || !phone || reason !== null) return [];
    return circle.drawn.has(`${name}\n${phone}`)
      ? []
      : [['reason', `没有填：这里的${post}从${circle.names}里产生，这位不在里面，请写明理由（4 到 120 个字）`]];
  };
}
