export const refusals = {
  'setup.done': '这里已经建好县（市）了，请直接登录。',
  'setup.impossible': '服务端没有建表的权限，请让管理员用命令行建县（见 README 的“上线”一节）。',
  'setup.wrong_code': '首次使用码不对，请看启动睦邻的终端窗口。',
  'setup.unknown_division': '没有这个区划，请重新选一次。',
  'setup.other_begun': (facts: Record<string, string | number>) => `上次已经开始为${facts['county']}建县，请选它接着完成。`,
} as const;
