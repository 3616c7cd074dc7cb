import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { body, dropFact } from '../contract.ts';
import { FactDialog } from './body-dialogs.tsx';
import { words } from './desk-words.ts';

type Page = Answer<typeof body>;

/** What was so before the body was founded and what became so after, by its days. */
export function BodyFacts({ of: { id, facts, mayKeep } }: { readonly of: Page }) {
  const [noting, note] = useState(false);
  if (facts.length === 0 && !mayKeep) return null;
  return (
    <SideSection title={words.facts}>
      <ul className="bodies-facts">
        {facts.map((fact) => (
          <Fact key={fact.id} of={fact} mayKeep={mayKeep} />
        ))}
      </ul>
      {mayKeep && <Button onClick={() => note(true)}>{words.noteFact}</Button>}
      {noting && <FactDialog body={id} onClose={() => note(false)} />}
    </SideSection>
  );
}

function Fact({ of: { id, on, what, after, open }, mayKeep }: { readonly of: Page['facts'][number]; readonly mayKeep: boolean }) {
  const dropping = useChange<typeof dropFact>('organizations.drop-fact', words.dropped, () => undefined);
  return (
    <li>
      <span>
        {on} <Tag kind={after ? 'ok' : 'q'}>{after ? words.after : words.before}</Tag> {open && <Tag kind="q">{words.isOpen}</Tag>}
      </span>
      {what}
      {mayKeep && (
        <Button
          size="small"
          loading={dropping.pending}
          onClick={() => dropping.submit({ fact: id })}
          aria-label={`${words.dropFact}：${what}`}
        >
          {words.dropFact}
        </Button>
      )}
    </li>
  );
}
