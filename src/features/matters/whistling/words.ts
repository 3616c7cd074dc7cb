export const refusals = {
  'matters.whistle_unknown': '没有这一种哨，请换一个按。',
  'matters.whistled_just_now': '刚为这件事吹过哨，已经在叫人；五分钟没人应，会自己往上叫。',
} as const;
