import { Card, Section } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { actingWords } from './acting-words.ts';
import type { Matter } from './acts.ts';

const words = actingWords.team;

/** Who was called in, and who has not said that their part is done. */
export function Team({ of }: { readonly of: Matter['team'] }) {
  if (of.length === 0) return null;
  return (
    <Section title={words.title}>
      <Card>
        <ul className="team">
          {of.map(({ called, kind, done, mine }) => (
            <li key={`${called} ${kind}`}>
              <span>
                <b>{mine ? `${called}（${words.mine}）` : called}</b>
                {called !== kind && <small>{kind}</small>}
              </span>
              <Tag kind={done ? 'ok' : 'q'}>{done ? words.done : words.waits}</Tag>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
