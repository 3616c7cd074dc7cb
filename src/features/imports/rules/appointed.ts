import type { Rule } from '../judge.ts';
import type { StaffRow } from '../kinds/staff.ts';

/** A roster names the secretary but never makes one. @param secretaries name and phone of those in office */
export function appointedElsewhere(secretaries: ReadonlySet<string>): Rule<StaffRow> {
  return ({ name, phone, post }) =>
    post === '社区书记' && name && phone && !secretaries.has(`${name}\n${phone}`)
      ? [['post', '中的社区书记由系统管理员任命，名册里只能写现任书记（姓名和电话要与任命时一致）']]
      : [];
}
