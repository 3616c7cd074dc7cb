import { useNavigate } from '@tanstack/react-router';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { whichDay } from '#ui/when.ts';
import type { join, similar } from '../contract.ts';
import { nearWords as words } from './words.ts';

type Like = Answer<typeof similar>['rows'][number];
type NearProps = {
  readonly leaf: string;
  readonly place: string;
  readonly subject: string;
  /** Somebody joined one of them: what was about to be sent is not needed any more. */
  readonly onJoined: () => void;
};

/** Before sending: what neighbours have reported of the same near by. Nothing stands here when there is none, and while nobody knows yet. */
export function LikeNear({ leaf, place, subject, onJoined }: NearProps) {
  const seen = useSee<typeof similar>('matters.similar', { leaf, place, subject });
  const rows = seen.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className="hint">{words.say}</p>
      <ul className="like-near">
        {rows.map((row) => (
          <li key={row.id}>
            <LikeCard like={row} place={place} onJoined={onJoined} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type LikeProps = { readonly like: Like; readonly place: string; readonly onJoined: () => void };

function LikeCard({ like, place, onJoined }: LikeProps) {
  const now = useNow();
  const go = useNavigate();
  const ask = useAsk<typeof join>('matters.join');
  const { id, subject, around, near, openedAt, status, met, stands } = like;
  const send = () =>
    ask.mutate(
      { matter: id, place },
      {
        onSuccess: ({ id: goesOn }) => {
          onJoined();
          toast(words.done);
          void go({ to: '/matters/$id', params: { id: goesOn } });
        },
      },
    );
  const about = [around, words.near[near], whichDay(openedAt, now), status, met > 0 ? words.met(met) : null];
  return (
    <Card>
      <CardHead title={subject} more={about.filter(Boolean).join(' · ')} />
      {ask.error && <ErrorBox error={ask.error} />}
      {stands === 'open' ? (
        <Buttons>
          <Button look="help" icon="people" pending={ask.isPending} onPress={send} label={words.joinThis(subject)}>
            {words.join}
          </Button>
        </Buttons>
      ) : (
        <Buttons>
          <Go to="/matters/$id" params={{ id }}>
            {`${words[stands]}，${words.see}`}
          </Go>
        </Buttons>
      )}
    </Card>
  );
}
