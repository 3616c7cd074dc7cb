/** Whether somebody means it: by its name, by what people say, or by a word inside what they typed. 我想办低保 finds 救助申请, “a leak” finds “Leak”. */
export function isMeant({ name, words }: { readonly name: string; readonly words: readonly string[] }, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return [name, ...words].some((one) => {
    const word = one.toLowerCase();
    return word.includes(wanted) || wanted.includes(word);
  });
}
