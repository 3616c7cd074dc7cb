/** Words of a task that would have somebody watched (row S4-F10): no service is called so, and no department may ask it of a grid. */
export const watching: readonly string[] = [
  ...['监视', '盯住', '盯守', '盯着人', '跟踪人', '蹲守', '看住', '可疑人', '重点人', '重点关注人'],
  ...['思想动态', '信访人', '上访', '行踪', '轨迹', '宗教信仰', '摸底人员', '排查人员'],
];
