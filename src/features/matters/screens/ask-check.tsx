import type { ReactNode } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { placeName } from '#features/areas/contract.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, Facts, PlaceName } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Photos } from '#ui/phone/use-photos.ts';
import type { fileMatter } from '../contract.ts';
import { DangerFirst, OnceCleared, useBeforeSending } from '../danger/screens/before-sending.tsx';
import { dangerOf } from '../danger/words.ts';
import { LikeNear } from '../joining/screens/like-near.tsx';
import type { Draft } from './ask-draft.ts';
import type { Leaf } from './ask-leaves.ts';
import { tellApart } from './ask-subject.ts';
import { UnsentPhotos, whenAllSent } from './ask-unsent.tsx';
import { askWords as words } from './resident-words.ts';

type CheckProps = {
  readonly draft: Draft;
  readonly leaf: Leaf;
  readonly place: string;
  readonly self: Answer<typeof me>;
  readonly photos: Photos;
  readonly onSent: (id: string) => void;
  /** A neighbour's was joined instead of sending this. */
  readonly onJoined: () => void;
};
type Order = Asked<typeof fileMatter>;

/** The third step: everything once more, and one button. Only now somebody must be signed in. */
export function AskCheck({ draft, leaf, place, self, photos, onSent, onJoined }: CheckProps) {
  const file = useAsk<typeof fileMatter>('matters.file');
  const told = tellApart(draft.say, draft.more, leaf.name);
  const order = orderOf(draft, { leaf, place, photos, told });
  const first = useBeforeSending(dangerOf(order) ?? leaf.danger);
  const send = () => file.mutate({ ...order, ...first.given }, { onSuccess: ({ id }) => onSent(id) });
  const signedOut = self.account === null;
  const pending = file.isPending || photos.sending;
  const foot = (
    <OnceCleared of={first}>
      <Foot signedOut={signedOut} pending={pending} onSend={whenAllSent(photos, send)} />
    </OnceCleared>
  );
  return (
    <Screen title={words.check} under={words.step(3)} back="/ask?step=where" foot={foot}>
      <DangerFirst of={first} />
      {!signedOut && <LikeNear leaf={leaf.id} place={place} subject={told.subject} onJoined={onJoined} />}
      <Review order={order} leaf={leaf} />
      <UnsentPhotos photos={photos} signedOut={signedOut} />
      {signedOut && <p className="hint">{words.sendSignInSay}</p>}
      {file.error && <ErrorBox error={file.error} onRetry={file.error.unheard ? send : undefined} />}
      <p className="hint">
        {told.moved && words.movedToMore}
        {words.openLine}
      </p>
    </Screen>
  );
}

type FootProps = { readonly signedOut: boolean; readonly pending: boolean; readonly onSend: () => void };

function Foot({ signedOut, pending, onSend }: FootProps) {
  if (signedOut)
    return (
      <GoSignIn look="main" wide back="/ask?step=check">
        {words.sendSignIn}
      </GoSignIn>
    );
  return (
    <Button look="main" wide pending={pending} onPress={onSend}>
      {words.send}
    </Button>
  );
}

/** What is sent: answers to a service looked at before are left behind, and in one's own home nobody is nameless, unless to complain. */
function orderOf({ answers, named, spot, about }: Draft, { leaf, place, photos, told }: Sending): Order {
  return {
    subject: told.subject,
    leaf: leaf.id,
    place,
    realName: named || (spot === 'home' && leaf.catalogue !== 'complaint'),
    about: leaf.catalogue === 'complaint' ? [...about] : [],
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => leaf.questions.some((question) => question.id === id))),
    photos: [...photos.ids],
    ...(told.more === '' ? {} : { more: told.more }),
  };
}

type Sending = Pick<CheckProps, 'leaf' | 'place' | 'photos'> & { readonly told: ReturnType<typeof tellApart> };

function Review({ order, leaf }: { readonly order: Order; readonly leaf: Leaf }) {
  const where = useSee<typeof placeName>('areas.place-name', { area: order.place });
  const photos = order.photos?.length ?? 0;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.facts.what, order.subject],
    [words.facts.leaf, leaf.name],
    [words.facts.time, words.within(leaf.within)],
    [words.facts.where, where.data ? <PlaceName key="place" of={where.data.name} /> : where.error?.message],
    ...answered(leaf, order.answers ?? {}),
    [words.facts.more, order.more],
    [words.facts.photos, photos === 0 ? undefined : words.photosCount(photos)],
    [words.facts.name, order.realName ? words.named : words.nameless],
  ];
  return (
    <Card>
      <Facts of={facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))} />
      <div className="btns">
        <Go to="/ask">{words.changeWhat}</Go>
        <Go to="/ask" search={{ step: 'where' }}>
          {words.changeWhere}
        </Go>
      </div>
    </Card>
  );
}

function answered({ questions }: Leaf, answers: NonNullable<Order['answers']>): (readonly [string, string])[] {
  return questions.flatMap(({ id, label, choices }) => {
    const answer = answers[id];
    if (answer === undefined || Array.isArray(answer)) return [];
    return [[label, choices.find((choice) => choice.id === answer)?.name ?? String(answer)] as const];
  });
}
