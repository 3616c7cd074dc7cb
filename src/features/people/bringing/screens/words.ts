/** How somebody who moves chooses what their new community may have. */
export const words = {
  title: '要搬家',
  head: '搬到别的社区？',
  more: '不带也行：到新社区自己报，照样登记、照样办事。愿意省一遍填写的，可以选几样带过去。',
  open: '选带哪几样',
  sheet: '搬家带资料',
  where: '搬去哪个社区',
  what: '带哪几样（一样一样选）',
  parts: { phone: '手机号', 'id-number': '证件号', sex: '性别', 'birth-year': '出生年份' },
  say: '只有那个社区的书记和社区工作者能用，只在登记您搬来时看一次，看了您会知道。60 天没登记就删掉。办过的事、同意过的别的事，都不会带过去。',
  name: '登记前，那边只看到您的姓和带哪几样。登记时请您自己报姓名，对得上才打开。',
  agree: '同意带这几样',
  no: '不带',
  agreed: '记下了，到新社区报姓名就行',
} as const;
