import type { Dictionary } from './speaker.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = { 周一: 'Monday', 周二: 'Tuesday', 周三: 'Wednesday', 周四: 'Thursday', 周五: 'Friday', 周六: 'Saturday', 周日: 'Sunday' };

/** Days and times as the server says them: 3月2日（周一）10:00 is said Monday 2 March 10:00. */
const dates = months.flatMap((month, at) => [
  [`${at + 1}月{n}日`, `{n} ${month}`],
  [`${at + 1}月{n}日 {time}`, `{n} ${month} {time}`],
  [`${at + 1}月{n}日 {time}（暂定）`, `{n} ${month} {time} (provisional)`],
  [`${at + 1}月{n}日（{weekday}）{time}`, `{weekday} {n} ${month} {time}`],
  [`{year}年${at + 1}月{n}日`, `{n} ${month} {year}`],
]);

/** Times, sums and lengths, in English. */
export const times: Dictionary = {
  ...weekdays,
  ...Object.fromEntries(dates),
  '{n} 元': '{n} yuan',
  '{n} 分钟': '{n} minutes',
  '{n} 小时': '{n} hours',
  '{n} 天': '{n} days',
  '{n} 个工作日': '{n} working days',
  '{n} 个工作小时': '{n} working hours',
  '{n} 号': 'no. {n}',
};
