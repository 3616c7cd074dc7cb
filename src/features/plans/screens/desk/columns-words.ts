/** What the dialog of a sheet's columns says. */
export const columnsWords = {
  title: '改栏目',
  tells: '名字和次序随时可以改，也可以加。已经有事项的栏目，必填的内容不再变；原来的栏目都留着。',
  submit: '保存',
  done: '栏目改好了。',
  nth: (nth: number) => `第 ${nth} 栏`,
  name: (nth: number) => `第 ${nth} 栏叫什么`,
  missing: '请写栏目的名字',
  needs: (nth: number) => `第 ${nth} 栏每一项必须写明`,
  needsShown: '每一项必须写明',
  kept: (needs: readonly string[]) =>
    needs.length === 0 ? '已经有事项，不再另加要写明的。' : `已经有事项，照旧写明：${needs.join('、')}。`,
  up: (nth: number) => `第 ${nth} 栏往前移`,
  down: (nth: number) => `第 ${nth} 栏往后移`,
  remove: (nth: number) => `去掉第 ${nth} 栏`,
  add: '加一栏',
} as const;
