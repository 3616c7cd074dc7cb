import type { Rule } from '../judge.ts';
import type { HelperRow } from '../kinds/helpers.ts';
import { personName } from '../values.ts';
import { seenBefore } from './seen.ts';

type HelperRule = Rule<HelperRow>;

/** A helper stands once; a volunteer has a person's name. */
export function helperRules(): HelperRule[] {
  const seen = seenBefore();
  const once: HelperRule = ({ name, phone }, at) => {
    const first = name && phone ? seen(`${name}\n${phone}`, at) : undefined;
    return first === undefined ? [] : [['name', `与第 ${first} 行重复`]];
  };
  const named: HelperRule = ({ sort, name }) =>
    sort === '志愿者' && name && !personName.safeParse(name).success ? [['name', '不像姓名，志愿者请填本人姓名']] : [];
  return [once, named];
}
