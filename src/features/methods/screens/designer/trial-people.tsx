import { InputNumber, Select } from 'antd';
import type { Post } from './design-answers.ts';
import { AddButton, SmallButton } from './part.tsx';
import { trialWords as words } from './side-words.ts';

export type Invented = { readonly post: string; readonly count: number; readonly hoursADay: number; readonly away: readonly number[] };

type PeopleProps = {
  readonly of: readonly Invented[];
  readonly posts: readonly Post[];
  readonly onChange: (people: readonly Invented[]) => void;
};

const MOST = 12;

/** The invented people: so many of a kind of post, so many hours a day, away on some days. */
export function TrialPeople({ of, posts, onChange }: PeopleProps) {
  const free = posts.filter(({ id }) => !of.some(({ post }) => post === id));
  const add = () => free[0] && onChange([...of, { post: free[0].id, count: 1, hoursADay: 2, away: [] }]);
  return (
    <fieldset className="design-choices">
      <legend>{words.people}</legend>
      <ul className="design-people">
        {of.map((one, at) => (
          <li key={one.post}>
            <PersonRow
              of={one}
              posts={posts.filter(({ id }) => id === one.post || free.some((post) => post.id === id))}
              onChange={(next) => onChange(of.with(at, next))}
              onRemove={() => onChange(of.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      {of.length < MOST && <AddButton onPress={add}>{words.addPost}</AddButton>}
    </fieldset>
  );
}

type RowProps = {
  readonly of: Invented;
  readonly posts: readonly Post[];
  readonly onChange: (one: Invented) => void;
  readonly onRemove: () => void;
};

function PersonRow({ of, posts, onChange, onRemove }: RowProps) {
  const name = posts.find(({ id }) => id === of.post)?.name ?? of.post;
  return (
    <>
      <Select<string>
        aria-label={words.post}
        value={of.post}
        showSearch={{ optionFilterProp: 'label' }}
        options={posts.map((post) => ({ value: post.id, label: post.name }))}
        onChange={(post) => onChange({ ...of, post })}
      />
      <InputNumber
        aria-label={words.countOf(name)}
        min={1}
        max={20}
        precision={0}
        value={of.count}
        suffix={words.persons}
        onChange={(count) => onChange({ ...of, count: count ?? 1 })}
      />
      <InputNumber
        aria-label={words.hoursOf(name)}
        min={0.5}
        max={12}
        step={0.5}
        value={of.hoursADay}
        prefix={words.daily}
        suffix={words.hoursShort}
        onChange={(hours) => onChange({ ...of, hoursADay: hours ?? 1 })}
      />
      <SmallButton icon="close" name={words.removePost(name)} onPress={onRemove} />
      <Select<number[]>
        className="design-away"
        aria-label={words.awayOf(name)}
        mode="multiple"
        placeholder={words.away}
        value={[...of.away]}
        options={words.days.map((label, value) => ({ value, label }))}
        onChange={(away) => onChange({ ...of, away })}
      />
    </>
  );
}
