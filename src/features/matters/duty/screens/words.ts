export const callWords = {
  'at-work': (until: string) => `现在上班 · 到${until}`,
  'on-duty': (until: string) => `下班了，值班的人接 · 到${until}`,
  community: (until: string) => `现在打社区电话 · 到${until}`,
} as const;
