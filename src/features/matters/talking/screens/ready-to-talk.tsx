import { Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { readyWords as words } from './words.ts';

export type TalkWay = (typeof words.ways)[number]['id'];
type ReadyProps = { readonly value: readonly TalkWay[]; readonly onChange: (ways: TalkWay[]) => void };

/** By which ways a member would talk with neighbours; none is ticked for them. */
export function ReadyToTalk({ value, onChange }: ReadyProps) {
  const pick = (ids: readonly string[]) => onChange(words.ways.map(({ id }) => id).filter((id) => ids.includes(id)));
  return (
    <Section title={words.title}>
      <CheckList label={words.title} labelHidden value={value} onChange={pick} options={words.ways} />
      <p className="hint">{words.hint}</p>
    </Section>
  );
}
