type Facts = Readonly<Record<string, string | number>>;

/** Under which basic kinds a basic kind may stand at all, as server and screen read it; a county's own kinds may only be narrower. */
export const standsUnder: Readonly<Record<string, readonly string[]>> = {
  community: ['street'],
  estate: ['community'],
  grid: ['community'],
  'micro-grid': ['grid'],
  building: ['community', 'estate'],
  dwelling: ['community', 'building', 'unit'],
};

export const refusals = {
  'areas.kind_known': ({ name }: Facts) => `已经有「${name}」这个种类了。`,
  'areas.kind_of_another': '这个种类不是给这一类地方的，请另选一个。',
  'areas.not_under': ({ name, under }: Facts) => `「${name}」不能放在${under}下面，请另选地方。`,
  'areas.needs_grid': '请选这处房子在哪个网格，免得落在网格外面。',
  'areas.no_grid_at_door': '这处房子还没有划进网格，请先划进一个网格。',
} as const;
