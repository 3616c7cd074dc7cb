/** The screens of parts. */
export const words = {
  parts: '分成的几件',
  closed: (closed: number, all: number) => `${all} 件，办结 ${closed} 件（${Math.round((closed / all) * 100)}%）`,
  parent: '属于',
  split: {
    tells: '每一件按它的服务派下去，各有各的编号。都办完了，这件事接着往下走。',
    one: (nth: number) => `第 ${nth} 件`,
    leaf: '哪类服务',
    leafMissing: '请选一类服务',
    subject: '是什么事',
    subjectMissing: '请用一句话说说是什么事',
    add: '再加一件',
    remove: (nth: number) => `去掉第 ${nth} 件`,
    done: '分下去了。',
    few: '分成两件或更多',
  },
} as const;
