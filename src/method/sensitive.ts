/** What sort of sensitive thing is written down: it is agreed to by itself (PIPL 28, 29). */
export const sensitiveThings = ['finances', 'disability', 'health'] as const;
export type SensitiveThing = (typeof sensitiveThings)[number];

/** What each is about, as a sentence names it. */
export const sensitiveNames: Readonly<Record<SensitiveThing, string>> = {
  finances: '家里的收入和困难',
  disability: '残疾情况',
  health: '身体和看病的情况',
};

/** Which sort a field tells of; null for every other. */
export const thingIn = ({ sensitive }: { readonly sensitive?: SensitiveThing | boolean | undefined }): SensitiveThing | null =>
  typeof sensitive === 'string' ? sensitive : null;
