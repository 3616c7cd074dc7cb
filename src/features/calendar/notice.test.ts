import { expect, test } from 'vitest';
import { overridesOf } from '#kernel/calendar-seed.ts';
import { readNoticeText } from './notice.ts';

const of2026 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

test('the notice of 2026, pasted, gives the same days as the calendar that is known', () => {
  const { days, unread } = readNoticeText(of2026, 2026);
  expect(unread).toEqual([]);
  expect(days.map(({ day, kind }) => [day, kind])).toEqual((overridesOf(2026) ?? []).map(({ day, kind }) => [day, kind]));
  expect(days.find(({ day }) => day === '2026-02-16')).toEqual({ day: '2026-02-16', kind: 'rest', name: '春节' });
});

test('a holiday that begins in the year before, and half-width signs as other pages print them', () => {
  const { days } = readNoticeText('一、元旦:2022年12月31日至2023年1月2日放假调休,共3天。', 2023);
  expect(days.map(({ day }) => day)).toEqual(['2023-01-02']);
  expect(readNoticeText('一、元旦：1月1日放假1天。', 2027).days).toEqual([{ day: '2027-01-01', kind: 'rest', name: '元旦' }]);
});

test('what is not understood is handed back, never guessed', () => {
  expect(readNoticeText('一、元旦：1月1日和周末连休。', 2027)).toEqual({ days: [], unread: ['1月1日和周末连休'] });
  expect(readNoticeText('一、元旦：2月30日放假。', 2027).unread).toEqual(['2月30日放假']);
  expect(readNoticeText('一、国庆节：10月7日至1日放假。', 2027).unread).toEqual(['10月7日至1日放假']);
  expect(readNoticeText('今天天气很好，1月1日大家都放假。', 2027)).toEqual({ days: [], unread: [] });
});
