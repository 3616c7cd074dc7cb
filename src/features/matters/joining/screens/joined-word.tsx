import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Rating } from '#ui/phone/choice.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { AskedWord } from '../../screens/asked-word.tsx';
import type { confirmJoined } from '../contract.ts';
import { joinedWords as words } from './words.ts';

/** 您那边好了没有？ Whoever joined answers for their own door only. */
export function JoinedWord({ matter }: { readonly matter: string }) {
  const [stars, setStars] = useState<number | null>(null);
  const sending = useAsk<typeof confirmJoined>('matters.confirm-joined');
  const onSay = (solved: boolean, said: string, done: () => void) => {
    const rated = solved && stars !== null ? { stars } : {};
    const word = { matter, solved, ...rated, ...(said === '' ? {} : { said }) };
    sending.mutate(word, { onSuccess: () => [done(), toast(solved ? words.thanks : words.told)] });
  };
  const besides = <Rating label={words.stars} value={stars} onChange={setStars} />;
  return <AskedWord words={words} besides={besides} sending={sending} onSay={onSay} />;
}
