export const refusals = {
  'matters.link_itself': '不能和自己连在一起，请选另一件。',
  'matters.link_there': '这两件已经连在一起了。',
  'matters.link_unknown': '没有找到这个编号的事，或者它不归您管。',
} as const;

/** Why a topic and the orders it comes of belong together. */
export const linkTold = { proposed: (name: string) => `同一处多次报「${name}」，一起议` } as const;
