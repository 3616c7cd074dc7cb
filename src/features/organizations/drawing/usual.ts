/** From whom posts are usually drawn, as communities that wrote their ways down do it: offered to a community that has said nothing of its own yet, never laid down for it. */
export const usualSources: Readonly<Record<string, readonly string[]>> = {
  // 滨河北路社区 (S1-A5)
  'micro-grid-worker': ['two-committees', 'good-member', 'building-head', 'residents-group-head'],
  // 集义乡 (S1-E7)
  'agency-head': ['secretary'],
  'first-agent': ['two-committees'],
  agent: ['member', 'volunteer', 'grid-worker'],
  // 工行小区 (S4-C9)
  'estate-committee': ['grid-worker', 'member', 'self-governing', 'keen-neighbour'],
};
