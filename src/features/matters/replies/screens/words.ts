export const replyWords = { pick: '用现成的话', title: '选一句，填好再改' } as const;
