import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Fold } from '#ui/phone/fold.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { ledgers, register } from '../contract.ts';
import { words } from './words.ts';

type Register = Answer<typeof register>;

/** For everybody, signed in or not. */
export function ToRegister() {
  return <CardLink to="/what-we-keep" {...words.link} />;
}

/** 我们记您什么: the register of personal data, by who answers for it. */
export function RegisterPage() {
  const [like, setLike] = useState('');
  const seen = useSee<typeof register>('people.register', { language: words.language });
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Card>
        <p>{words.sealed}</p>
        <Field label={words.find} hint={words.findHint} kind="search" value={like} onChange={setLike} max={20} />
      </Card>
      {like.trim() === '' && <Ledgers />}
      <Shown of={seen}>{(all) => <Found of={all} like={like.trim().toLowerCase()} />}</Shown>
    </Screen>
  );
}

/** Each ledger: who answers, who reads and writes, what stands in it and how long. */
function Ledgers() {
  const seen = useSee<typeof ledgers>('people.ledgers', { language: words.language });
  return (
    <Section title={words.ledgers}>
      <p className="hint">{words.outside}</p>
      <Shown of={seen}>
        {({ rows }) =>
          rows.map(({ ledger, owner, fields }) => (
            <Card key={ledger}>
              <CardHead title={words.ledgerNames[ledger]} more={words.owner(owner)} />
              <p>{words.who[ledger]}</p>
              <Fold title={words.fields(fields.length)}>
                {fields.map(({ purpose, kept }) => (
                  <p key={`${purpose} ${kept}`} className="card-more">
                    {words.field(purpose, kept)}
                  </p>
                ))}
              </Fold>
            </Card>
          ))
        }
      </Shown>
    </Section>
  );
}

function Found({ of: { by, columns }, like }: { readonly of: Register; readonly like: string }) {
  const found = by
    .map(({ role, kept }) => ({
      role,
      kept: kept.filter((line) => Object.values(line).some((said) => said?.toLowerCase().includes(like))),
    }))
    .filter(({ kept }) => kept.length > 0);
  if (found.length === 0) return <Empty icon="paper" {...words.none} />;
  return (
    <>
      <p className="hint">{words.count(columns)}</p>
      {found.map(({ role, kept }) => (
        <Fold key={`${role} ${like === ''}`} title={words.by(role, kept.length)} open={like !== ''}>
          {kept.map(({ purpose, basis, kept: time, sensitive }) => (
            <Card key={`${purpose} ${basis} ${time} ${sensitive}`}>
              <CardHead title={purpose} more={words.rest(basis, time)} />
              {sensitive && <p className="card-more">{sensitive}</p>}
            </Card>
          ))}
        </Fold>
      ))}
    </>
  );
}
