/** Of all that counts (homes, or their area), what took part and what agreed; whole numbers of one unit. */
export type Side = { readonly all: number; readonly took: number; readonly agreed: number };

/**
 * Whether the owners have agreed to another use of a common part: two thirds take part and three quarters of those agree, by number of homes and by
 * area alike (民法典第278条第一款第八项、第二款). Exactly two thirds and three quarters are enough. @param homes counted in homes @param area in hundredths of a square metre
 */
export function passes({ homes, area }: { readonly homes: Side; readonly area: Side }): boolean {
  return isEnough(homes) && isEnough(area);
}

function isEnough({ all, took, agreed }: Side): boolean {
  return all > 0 && took * 3 >= all * 2 && agreed * 4 >= took * 3;
}

/** How much must take part, and how much of what took part must agree: of 120, 80; of those 80, 60. */
export function needed({ all, took }: Pick<Side, 'all' | 'took'>): { readonly take: number; readonly agree: number } {
  const take = Math.ceil((all * 2) / 3);
  return { take, agree: Math.ceil((Math.max(took, take) * 3) / 4) };
}
