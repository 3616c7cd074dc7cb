/** Projects of community, organisation and social worker, as everybody reads them. */
export const linkedWords = {
  title: '三社联动项目',
  hint: '社区、社会组织和社工一起做的。',
  parties: { lead: '社区', unit: '社会组织', worker: '社工' },
} as const;
