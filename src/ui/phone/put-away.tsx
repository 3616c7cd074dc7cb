import type { Put } from '../offline/outbox.ts';
import { Button, Buttons, Go } from './button.tsx';
import { Empty } from './states.tsx';

type Said = { readonly title: string; readonly next: string };
type PutAwayProps = {
  readonly put: Put;
  readonly words: { readonly done: Said; readonly kept: Said; readonly again: string; readonly toInbox: string };
  readonly onAgain: () => void;
};

/** What was written has gone out, or stays on the phone until there is signal; then once more, or back. */
export function PutAway({ put, words, onAgain }: PutAwayProps) {
  const isDone = put === 'done';
  return (
    <Empty
      icon={isDone ? 'ok' : 'clock'}
      {...(isDone ? words.done : words.kept)}
      action={
        <Buttons>
          <Button onPress={onAgain}>{words.again}</Button>
          <Go to="/" look="main">
            {words.toInbox}
          </Go>
        </Buttons>
      }
    />
  );
}
