type Came = {
  days: number;
  opened: number;
  solved: number;
  explained: number;
  handedOver: number;
  running: number;
  medianHours: number | null;
};

/** How the desk tells what would come of a method. */
export const trialWords = {
  title: '开通前先试算',
  under: '照现在任职的人，模拟三个月，看看哪一步会晚、谁会忙不过来。只算不记，不影响任何一件事。',
  perDay: '每个工作日来',
  tryIt: '试算',
  came: ({ days, opened, solved, explained, handedOver, running, medianHours }: Came) =>
    `${days} 天来 ${opened} 件：办结 ${solved}，说明 ${explained}，移交 ${handedOver}，还在办 ${running}${
      medianHours === null ? '。' : `；从收到到结束，一半在 ${Math.max(1, Math.round(medianHours))} 小时内。`
    }`,
  bySteps: '哪一步会晚',
  step: '步骤',
  times: '走到几次',
  late: '超时',
  none: '没有',
  share: (late: number, came: number) => `${late} 次（${Math.round((late / came) * 100)}%）`,
  byPosts: '谁会忙',
  post: '岗位',
  people: '现有几人',
  busiest: '最忙一周，一个人',
  hours: (hours: number) => `${hours} 小时`,
  assumed: '假设：工作人员每天 4 小时、邻里每天 1 小时用在这上面。真实情况会有出入，用来比较办法，不用来考核人。',
} as const;
