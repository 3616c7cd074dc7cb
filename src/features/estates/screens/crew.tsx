import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Rating } from '#ui/phone/choice.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { estatePage } from '../contract.ts';
import type { rateCrew } from '../crew/contract.ts';
import { crewNames } from '../words.ts';
import { words } from './words.ts';

type Own = NonNullable<Answer<typeof estatePage>['crew']>;

/** The estate's own gate-keepers and cleaners: hours, who they are, what they cost, and stars without a name. */
export function Crew({ estate, of }: { readonly estate: string; readonly of: Own }) {
  const { places, people, monthly, rated, mine } = of;
  const names = people.map(({ kind, called }) => `${crewNames[kind]} ${called}`);
  return (
    <Section title={words.crew}>
      <Card>
        <CardHead title={words.monthly} more={words.yuan(monthly)} />
        <Facts
          of={[
            ...places.map((place) => [`${crewNames[place.kind]} · ${place.shift}`, said(place)] as const),
            ...(names.length === 0 ? [] : [[words.holds, names.join('；')] as const]),
            ...rated.map(({ kind, month, mean, raters }) => [crewNames[kind], words.rated(month, mean, raters)] as const),
          ]}
        />
      </Card>
      {mine.map(({ kind, stars }) => (
        <Stars key={kind} estate={estate} kind={kind} stars={stars} />
      ))}
      <p className="hint">{words.crewTells}</p>
    </Section>
  );
}

function said({ weekdays, starts, ends, hours, pay }: Own['places'][number]): string {
  const days = weekdays.map((day) => words.weekdays[day] ?? '').join(words.comma);
  return [words.place(days, starts, ends, hours), ...(pay === null ? [] : [words.pay(pay)])].join(' · ');
}

type StarsProps = { readonly estate: string } & Own['mine'][number];

function Stars({ estate, kind, stars }: StarsProps) {
  const rating = useAsk<typeof rateCrew>('estates.rate-crew');
  const give = (given: number) => rating.mutate({ estate, kind, stars: given }, { onSuccess: () => toast(words.rateDone) });
  return (
    <Card>
      <Rating label={words.rate(crewNames[kind])} value={rating.variables?.stars ?? stars} onChange={give} />
      {rating.error && <ErrorBox error={rating.error} />}
    </Card>
  );
}
