export const refusals = {
  'areas.not_drawn': '只能画社区、网格和微网格的边界。',
  'areas.boundary_crosses': '边界自己和自己交叉了，请把交叉的角挪开。',
  'areas.boundary_flat': '这几个角在一条线上，围不成一块地方，请再加一个角。',
  'areas.boundary_beyond': '有的角画到图外面去了，请挪回图里。',
  'areas.boundary_newer': '别人刚刚也画了这一块，请先看看新的，再接着改。',
  'areas.boundary_gone': '这条边界已经换过了，请看新的。',
  'areas.no_plan_here': '平面图只能放在本社区或本社区的小区上。',
  'areas.plan_gone': '这张平面图已经换过了，请在新图上画。',
  'areas.no_base_map': '本县还没有设底图，请在平面图上画。',
  'areas.tiles_wrong': '底图地址要以 https:// 开头，带上 {z}、{x}、{y} 各一次，网址里不能有空格、引号、逗号和分号。',
  'areas.tiles_credit': '有底图就要写图源和审图号；不用底图，两样都空着。',
} as const;
