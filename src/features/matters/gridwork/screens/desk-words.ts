/** How the desk speaks about what departments may send to grid workers. */
export const words = {
  under: '勾上的，部门能直接派给网格员；没勾的、清单以外的，只能交办给社区。没有盯人这一种，也加不进来。居民自己找网格员帮忙，不受影响。',
  roles: { errands: '跑腿', information: '宣传', hazards: '看隐患（只看东西和地方）' },
  save: '保存',
  saved: '保存了',
  notOfWorkers: '部门派事，守这几条',
  notOfResidents: '网格员对居民，守这几条',
} as const;
