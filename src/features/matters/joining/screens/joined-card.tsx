import { useAsk, useSee } from '#ui/ask.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Sure } from '#ui/phone/sure.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { joining, leaveJoined } from '../contract.ts';
import { JoinedWord } from './joined-word.tsx';
import { joinedWords as words } from './words.ts';

/** What of a matter has to do with others who met it: that it was put together with another, that I joined it, my own word at the end. */
export function JoinedCard({ matter, met }: { readonly matter: string; readonly met: number }) {
  const { data } = useSee<typeof joining>('matters.joining', { matter });
  if (data?.mergedInto) return <MergedCard into={data.mergedInto} />;
  if (!data?.joined) return met > 0 ? <p className="hint">{words.metToo(met)}</p> : null;
  const others = met - 1;
  return (
    <>
      {data.mayConfirm && data.myWord?.solved !== true && <JoinedWord matter={matter} />}
      <Card>
        <CardHead title={words.title} more={others > 0 ? `${words.metToo(others)}。${words.say}` : words.say} />
        {data.myWord && <p>{data.myWord.solved ? words.myWord.yes : words.myWord.no}</p>}
        <Leave matter={matter} />
      </Card>
    </>
  );
}

function MergedCard({ into: { id, number } }: { readonly into: { readonly id: string | null; readonly number: string } }) {
  return (
    <Card>
      <CardHead title={words.merged(number)} more={words.mergedSay} />
      {id !== null && (
        <Buttons>
          <Go to="/matters/$id" params={{ id }} look="main">
            {words.toMerged(number)}
          </Go>
        </Buttons>
      )}
    </Card>
  );
}

function Leave({ matter }: { readonly matter: string }) {
  const { mutate, isPending, error } = useAsk<typeof leaveJoined>('matters.leave-joined');
  const leave = () => mutate({ matter }, { onSuccess: () => toast(words.left) }); // the sheet goes with the card
  return (
    <Sure
      name={words.leave}
      title={words.leaveTitle}
      says={words.leaveSay}
      sure={words.leave}
      pending={isPending}
      error={error}
      onSure={leave}
    />
  );
}
