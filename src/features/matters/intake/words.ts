import type { ServiceField, SmallThing } from '#method/catalogue.ts';

export const refusals = {
  'matters.class_ended': '这件事已经办完，类别不能再改。',
  'matters.class_same': '已经是这一类了。',
} as const;

/** 五小, as the community says it (row S3-A22). */
export const smallNames: Readonly<Record<SmallThing, string>> = {
  affair: '小事情',
  problem: '小问题',
  quarrel: '小矛盾',
  request: '小诉求',
  difficulty: '小困难',
};

/** The same as a list to choose from. */
export const smallClasses = (['affair', 'problem', 'quarrel', 'request', 'difficulty'] as const).map((id) => ({
  id,
  name: smallNames[id],
}));

/** The five fields of service (row S2-A9). */
export const fieldNames: Readonly<Record<ServiceField, string>> = {
  poll: '民意调查',
  mediation: '矛盾纠纷排解',
  culture: '文化宣传',
  oversight: '民主监督',
  convenience: '便民惠民服务',
};

/** The three ways help is supplied (row S3-A20). */
export const supplyNames = { neighbours: '邻里微帮', firms: '企业微帮', mutual: '互助微帮' } as const;

/** 话、怨、难、事 (row S0-A30). */
export const intakeNames = { opinion: '话', complaint: '怨', hardship: '难', matter: '事' } as const;
