/** What is said where a project of three cannot be so. */
export const refusals = {
  'organizations.linked_lead': '社区这一方请选本社区在岗的工作人员。',
  'organizations.linked_unit': '社会组织这一方请选「共建单位」里登记的社会组织、文化或公益组织、专业机构，机关和企业不是。',
  'organizations.linked_worker': '社工这一方请选在岗的社工，没有就先在「岗位」里任命。',
} as const;
