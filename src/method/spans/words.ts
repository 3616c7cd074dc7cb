import type { Span } from '../clock.ts';

const units: Readonly<Record<Span['unit'], string>> = {
  minutes: '分钟',
  hours: '小时',
  workminutes: '个工作分钟',
  workhours: '个工作小时',
  workdays: '个工作日',
};
const oneDay = 24;

/** A stretch of time as people say it: 2 个工作小时, 48 小时, and 7 天 for 168 hours. */
export function saySpan({ unit, count }: Span): string {
  const isDays = unit === 'hours' && count > 2 * oneDay && count % oneDay === 0;
  return isDays ? `${count / oneDay} 天` : `${count} ${units[unit]}`;
}
