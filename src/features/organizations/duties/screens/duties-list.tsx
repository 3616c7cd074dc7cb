import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { MyPairs } from '../../mentoring/screens/my-pairs.tsx';
import { MyPlacements } from '../../placing/screens/my-placements.tsx';
import { MyPlaque } from '../../plaques/screens/my-plaque.tsx';
import type { claimDuty, duties } from '../contract.ts';
import { MyDuties } from './my-duties.tsx';
import { dutyWords as words } from './words.ts';

type Duty = Answer<typeof duties>['rows'][number];

/** The posts of a community for everybody, those that belong together under one heading; above them what is one's own. */
export function DutiesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof duties>('organizations.duties', { community });
  const self = useSee<typeof me>('accounts.me', {}).data;
  return (
    <>
      <p className="hint">{words.under}</p>
      {self?.person && (
        <>
          <MyDuties />
          <MyPlacements />
          <MyPairs />
          <MyPlaque />
        </>
      )}
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="hand" {...words.none} />
          ) : (
            [...Map.groupBy(rows, ({ set }) => set)].map(([set, all]) => (
              <Section key={set ?? ''} title={set ?? words.title}>
                {all.map((duty) => (
                  <DutyCard key={duty.id} of={duty} isKnown={self ? self.person !== null : undefined} />
                ))}
              </Section>
            ))
          )
        }
      </Shown>
    </>
  );
}

function isFull({ places, held }: Duty): boolean {
  return places !== null && held >= places;
}

type CardProps = { readonly of: Duty; readonly isKnown: boolean | undefined };

function DutyCard({ of: duty, isKnown }: CardProps) {
  const { name, duty: does, forWhom, field, places, held, called, waiting, mine } = duty;
  const counted = [words.places(held, places), ...(waiting > 0 ? [words.waiting(waiting)] : [])].join(' · ');
  return (
    <Card>
      <CardHead title={name} more={does} tag={<Standing of={duty} />} />
      <Facts
        of={[
          [words.forWhom[forWhom], counted],
          ...(field === null ? [] : [[words.field, field] as const]),
          ...(called.length === 0 ? [] : [[words.holders, called.join('、')] as const]),
        ]}
      />
      {mine === null && <Claiming of={duty} isKnown={isKnown} />}
    </Card>
  );
}

function Standing({ of: duty }: { readonly of: Duty }) {
  if (duty.mine) return <Tag kind="ok">{words.mine[duty.mine]}</Tag>;
  return <Tag kind={isFull(duty) ? 'q' : 'go'}>{isFull(duty) ? words.full : words.free}</Tag>;
}

function Claiming({ of: duty, isKnown }: CardProps) {
  const [claiming, claim] = useState(false);
  if (claiming) return isKnown ? <Claim of={duty} onDone={() => claim(false)} /> : <SignInFirst {...words.signIn} />;
  const full = isFull(duty);
  return (
    <Buttons>
      <Button wide label={full ? words.waitFor(duty.name) : words.claimFor(duty.name)} onPress={() => claim(true)}>
        {full ? words.wait : words.claim}
      </Button>
    </Buttons>
  );
}

function Claim({ of: duty, onDone }: { readonly of: Duty; readonly onDone: () => void }) {
  const claiming = useAsk<typeof claimDuty>('organizations.claim-duty');
  const [called, call] = useState('');
  const send = () =>
    claiming.mutate(
      { duty: duty.id, ...(called.trim() === '' ? {} : { called }) },
      {
        onSuccess: ({ standing }) => {
          toast(words.done[standing]);
          onDone();
        },
      },
    );
  return (
    <>
      <Field label={words.called} value={called} onChange={call} max={20} fault={claiming.error?.about('called')} />
      {claiming.error && <ErrorBox error={claiming.error} />}
      <Buttons>
        <Button look="main" wide pending={claiming.isPending} onPress={send}>
          {isFull(duty) ? words.wait : words.send}
        </Button>
        <Button wide onPress={onDone}>
          {words.close}
        </Button>
      </Buttons>
    </>
  );
}
