/** 王小明 → 王**: enough to recognise somebody one knows, not enough to find a stranger. */
export function mask(name: string): string {
  const [surname = ''] = name;
  return `${surname}**`;
}
