import type { Dictionary } from './speaker.ts';

/** What a member is told about points, in English. */
export const points: Dictionary = {
  '您办成了一单，没有记积分：您还没有到{community}报到。报不报都自愿，不报也照样能接单。':
    'You did an order; no points were counted, for you have not reported to {community}. Reporting is up to you, and you may take orders without it.',
  '您办成了一单，没有记积分：您到{community}的报到还在等书记核对。':
    'You did an order; no points were counted, for the secretary of {community} has not checked your report yet.',
  '书记更正了您的一笔积分，原因在「党员报到」的「我的积分」里看得到。有不同看法，请直接找书记说。':
    'The secretary put one of your points entries right; why stands under “My points” in “Party members at home”. If you see it otherwise, please speak to the secretary.',
};
