/** How the desk speaks of time and trips. */
export const deskEffortWords = {
  took: '用了多长时间',
  tookHint: '来回路上也算，可以不填',
  minutes: '分钟',
  trips: '去了几趟',
  times: '趟',
  title: '跑了几趟',
  tells: '居民为这件事去过几次，干部、帮手去过几次。到柜台、交纸单的，居民算去过 1 次。',
  ofResident: '居民',
  ofStaff: '干部、帮手',
  count: (trips: number) => `${trips} 趟`,
  minutesAgreed: (minutes: number) => `时长 ${minutes} 分钟，两边都认`,
  minutesSaid: (minutes: number) => `办的人说用了 ${minutes} 分钟，等居民确认`,
  average: (trips: number) => `平均 ${Number(trips.toFixed(1))} 趟`,
  unsaid: '没有人说过',
  span: (from: string, until: string) => `${from} 到 ${until}`,
  figure: '为一件事跑几趟',
  means:
    '这些天办结、居民说解决了的单子里，平均每件要跑几趟。居民的按居民自己说的算；没说的，到柜台、交纸单算 1 趟，打电话、在手机上报、上门登记算 0 趟。干部、帮手的按他们办结时说的算。',
  orders: (count: number) => `${count} 件，看名单`,
  few: { title: '不满 5 件，先不显示', next: '这些天办结的单子满 5 件，就会显示在这里。' },
} as const;
