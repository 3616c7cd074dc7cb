/** How what somebody wrote stands behind the sentence that tells of it. */
export const wordsBehind = { reason: (reason: string) => `原因：${reason}` } as const;
