/** How whoever writes something sensitive for somebody says that they agreed to it. */
export const tickWords = {
  agreed: (fields: string) => `问过本人：同意把「${fields}」写下来`,
  without: '这是敏感信息。不打勾就不写这一项，别的照样办；本人随时能收回。',
} as const;
