import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { fileMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import type { policiesHere } from '../contract.ts';
import { statementNames } from '../words.ts';
import { fitsMe } from './fitting.ts';
import { words } from './words.ts';

type Here = Answer<typeof policiesHere>;
type Policy = Here['policies'][number];
type Statement = keyof typeof statementNames;
const statements = Object.entries(statementNames).map(([id, name]) => ({ id, name }));

/** One ticks what holds for oneself, on one's own phone, and sees what may fit; what is ticked is sent only with an application. */
export function PoliciesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof policiesHere>('policies.here', { community });
  return <Shown of={seen}>{(here) => <Check of={here} />}</Shown>;
}

function Check({ of: here }: { readonly of: Here }) {
  const [says, tick] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const age = here.age ?? (/^\d{1,3}$/.test(typed) ? Number(typed) : null);
  const fitting = here.policies.filter((policy) => fitsMe(policy, { age, says }));
  return (
    <>
      <p className="hint">{words.kept}</p>
      {here.age === null && <Field label={words.age} hint={words.ageHint} value={typed} onChange={setTyped} digits="whole" max={3} />}
      <CheckList label={words.check} options={statements} value={says} onChange={tick} />
      <Section title={words.fits}>
        <div aria-live="polite">
          {fitting.length === 0 && <Empty icon="paper" {...words.none} />}
          {fitting.map((policy) => (
            <Fitting key={policy.id} of={policy} open={here.open} says={says} />
          ))}
        </div>
      </Section>
      <Posted of={here} />
      <Section title={words.all}>
        {here.policies.map(({ id, name, applied, granted }) => (
          <Card key={id} tone="soft">
            <CardHead title={name} more={applied === 0 ? words.nobody : words.sums(applied, granted)} />
          </Card>
        ))}
      </Section>
    </>
  );
}

type FittingProps = { readonly of: Policy; readonly open: boolean; readonly says: readonly string[] };
function Fitting({ of: policy, open, says }: FittingProps) {
  return (
    <Card>
      <CardHead title={policy.name} more={policy.about} />
      <p>{words.bring(policy.bring)}</p>
      {open ? <Apply of={policy} says={says} /> : <p className="hint">{words.closed}</p>}
    </Card>
  );
}

/** Begins the application by the community's own method, with what the person ticked in their own words. */
function Apply({ of: { id, name, anyOf }, says }: Omit<FittingProps, 'open'>) {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const files = useAsk<typeof fileMatter>('matters.file');
  const place = self?.home?.dwellingId;
  if (files.isSuccess)
    return (
      <>
        <p role="status">{words.applied}</p>
        <Buttons>
          <Go to="/mine">{words.toMine}</Go>
        </Buttons>
      </>
    );
  if (self?.account === null) return <GoSignIn>{words.signIn}</GoSignIn>;
  if (!place) return <Go to="/me">{words.home}</Go>;
  const said = anyOf.filter((one) => says.includes(one)).map((one: Statement) => statementNames[one]);
  const asked = { subject: words.subject(name), leaf: id, place, ...(said.length > 0 ? { more: words.said(said) } : {}) };
  return (
    <>
      {files.error && <ErrorBox error={files.error} />}
      <Buttons>
        <Button look="help" label={words.subject(name)} pending={files.isPending} onPress={() => files.mutate(asked)}>
          {words.apply}
        </Button>
      </Buttons>
    </>
  );
}

function Posted({ of: { posted, policies } }: { readonly of: Here }) {
  if (posted.length === 0) return null;
  return (
    <Section title={words.posted}>
      <p className="hint">{words.postedSay}</p>
      {posted.map(({ policy, law, masked, family, yuan, until }, nth) => (
        <Card key={`${policy} ${until} ${nth.toString()}`} tone="soft">
          <CardHead title={`${masked} · ${policies.find(({ id }) => id === policy)?.name ?? ''}`} more={words.until(law, until)} />
          <p>{words.line(family, yuan)}</p>
        </Card>
      ))}
    </Section>
  );
}
