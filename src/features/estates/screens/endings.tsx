import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { estatePage } from '../contract.ts';
import type { signEnding } from '../dissolving/contract.ts';
import { votesOf } from './votes.ts';
import { words } from './words.ts';

type Ending = Answer<typeof estatePage>['endings'][number];

/** Old committees: what the owners decided, what was handed over, and the signature of whoever it waits for. */
export function Endings({ of }: { readonly of: readonly Ending[] }) {
  if (of.length === 0) return null;
  return (
    <Section title={words.endings}>
      {of.map((ending) => (
        <One key={ending.id} of={ending} />
      ))}
      {of.some(({ items }) => items === null) && <p className="hint">{words.itemsInside}</p>}
    </Section>
  );
}

function One({ of }: { readonly of: Ending }) {
  const { committee, endedOn, decidedOn, paper, items } = of;
  return (
    <Card>
      <CardHead
        title={committee}
        tag={<Tag kind={endedOn === null ? 'go' : 'q'}>{endedOn === null ? words.ending : words.endedOn(endedOn)}</Tag>}
      />
      <Facts
        of={[
          [words.decided, words.decision(decidedOn, paper)],
          ...votesOf(of),
          ...(items === null ? [] : [[words.handedOver, items.join('；')] as const]),
          ...handsOf(of),
        ]}
      />
      {of.waitsForMe && <Sign ending={of.id} />}
    </Card>
  );
}

function handsOf({ giver, givenOn, taker, takenOn, whyNobody }: Ending): (readonly [string, string])[] {
  if (taker === null) return [];
  const gives = whyNobody === null ? words.given(giver ?? '', givenOn) : words.nobodyGives(whyNobody);
  return [[words.hands, `${gives}；${words.taken(taker, takenOn)}`]];
}

function Sign({ ending }: { readonly ending: string }) {
  const signing = useAsk<typeof signEnding>('estates.sign-ending');
  return (
    <>
      {signing.error && <ErrorBox error={signing.error} />}
      <Button
        look="main"
        wide
        pending={signing.isPending}
        onPress={() => signing.mutate({ ending }, { onSuccess: () => toast(words.signed) })}
      >
        {words.sign}
      </Button>
    </>
  );
}
