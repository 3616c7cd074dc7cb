/** What a grid worker is there for, as everybody reads it. */
export const gridRoleWords = {
  title: '网格员做什么、不做什么',
  under: '部门只能派给网格员下面这几种事。您自己找网格员帮忙，不受这个限制。',
  roles: { errands: '跑腿', information: '宣传', hazards: '看隐患' },
  nothing: '社区没有让部门派这一种',
  notOfWorkers: '部门对网格员，守这几条',
  notOfResidents: '网格员对您，守这几条',
} as const;
