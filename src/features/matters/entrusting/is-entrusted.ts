/** Whether a department above entrusted it, rather than a resident asked for it. */
export function isEntrusted({ channel }: { readonly channel: string }): boolean {
  return channel === 'above';
}
