/** By which mark a part stands in a list. */
export function tagOf(light: string): 'late' | 'ok' | 'go' | 'q' {
  if (light === 'late') return 'late';
  if (light === 'done') return 'ok';
  return light === 'ended' ? 'q' : 'go';
}
