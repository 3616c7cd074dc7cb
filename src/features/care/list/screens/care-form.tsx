import { useState } from 'react';
import type { Asked } from '#kernel/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Area, Pick } from '#ui/phone/field.tsx';
import { Empty, ErrorBox } from '#ui/phone/states.tsx';
import type { careWishes, wishCare } from '../contract.ts';
import { wishNames } from '../words.ts';
import { words as all } from './words.ts';

const words = all.form;
type Wished = Asked<typeof wishCare>;
type Wish = (typeof careWishes)[number];
const isWish = (id: string): id is Wish => id in wishNames;
const MOST = 3;
const LASTS = [3, 6, 12, 24];

type Props = {
  readonly posts: readonly { readonly post: string; readonly called: string; readonly kind: string }[];
  readonly before?: Pick<Wished, 'carers' | 'wishes' | 'words'> | undefined;
  readonly agree: string;
  readonly asks: { readonly isPending: boolean; readonly error: Error | null };
  readonly onWish: (wished: Wished) => void;
};

/** Whom somebody names, what they wish for, in their own words, until when; nothing is sent before they have said that they wish it. */
export function CareForm({ posts, before, agree, asks: { isPending, error }, onWish }: Props) {
  const [carers, name] = useState<readonly string[]>(before?.carers ?? []);
  const [wishes, wish] = useState<readonly string[]>(before?.wishes ?? []);
  const [said, say] = useState(before?.words ?? '');
  const [months, until] = useState('12');
  const [agreed, agrees] = useState<readonly string[]>([]);
  if (posts.length === 0) return <Empty icon="people" {...words.nobody} />;
  const wished = {
    carers: [...carers],
    wishes: wishes.filter(isWish),
    ...{ words: said, months: Number(months), agreed: true as const },
  };
  return (
    <div className="form-fields">
      <Carers posts={posts} named={carers} onName={name} />
      <CheckList
        label={words.wishes}
        options={Object.entries(wishNames).map(([id, called]) => ({ id, name: called }))}
        value={wishes}
        onChange={wish}
      />
      <Area label={words.words} hint={words.wordsHint} value={said} onChange={say} max={200} />
      <Pick
        label={words.months}
        options={LASTS.map((count) => ({ id: String(count), name: words.monthsOf(count) }))}
        value={months}
        onChange={until}
      />
      <CheckList label={agree} labelHidden options={[{ id: 'yes', name: agree }]} value={agreed} onChange={agrees} />
      {error && <ErrorBox error={error} />}
      <Button
        look="help"
        wide
        disabled={carers.length === 0 || wishes.length === 0 || agreed.length === 0 || months === ''}
        pending={isPending}
        onPress={() => onWish(wished)}
      >
        {words.go}
      </Button>
    </div>
  );
}

type CarersProps = {
  readonly posts: Props['posts'];
  readonly named: readonly string[];
  readonly onName: (posts: readonly string[]) => void;
};

/** One is asked for; another may be named once the one before is. */
function Carers({ posts, named, onName }: CarersProps) {
  const places = [...named, ''].slice(0, MOST);
  return places.map((chosen, nth) => (
    <Pick
      key={words.carer[nth]}
      label={words.carer[nth] ?? ''}
      empty={nth === 0 ? undefined : words.nobodyElse}
      options={posts
        .filter(({ post }) => post === chosen || !named.includes(post))
        .map(({ post, called, kind }) => ({ id: post, name: `${called}（${kind}）` }))}
      value={chosen}
      onChange={(post) => onName([...named.slice(0, nth), post, ...named.slice(nth + 1)].filter((one) => one !== ''))}
    />
  ));
}
