import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Pieces } from '#ui/phone/pieces.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import { BringAlong } from '../../bringing/screens/bring-along.tsx';
import type { sayConsent } from '../../own/contract.ts';
import type { myConsents, withdrawConsent } from '../contract.ts';
import { words } from './words.ts';

type Consents = Answer<typeof myConsents>;
type Consent = Consents['standing'][number];
const OFFERED = ['found', 'public', 'talent', 'party'] as const;
type Offered = (typeof OFFERED)[number];

/** 我的同意: everything agreed to by itself, with what it is for, who receives it and since when; taken back with one touch, as it was given (PIPL 15). */
export function MyConsents() {
  const seen = useSee<typeof myConsents>('people.my-consents', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>{(consents) => <All of={consents} />}</Shown>
    </Screen>
  );
}

function All({ of: { standing, over } }: { readonly of: Consents }) {
  const offered = OFFERED.filter((purpose) => !standing.some((one) => one.purpose === purpose));
  return (
    <>
      <Section title={words.standing}>
        {standing.length === 0 && <Empty icon="shield" {...words.none} />}
        {standing.map((one) => (
          <Standing key={keyOf(one)} of={one} />
        ))}
      </Section>
      {offered.length > 0 && (
        <Section title={words.offered}>
          {offered.map((purpose) => (
            <Offer key={purpose} purpose={purpose} />
          ))}
        </Section>
      )}
      {!standing.some(({ purpose }) => purpose === 'moving') && <BringAlong />}
      {over.length > 0 && (
        <Section title={words.over}>
          {over.map((one) => (
            <Card key={keyOf(one)} tone="soft">
              <CardHead title={words.purposes[one.purpose].name} />
              <Lines of={[...toWhom(one), endedOn(one)]} />
            </Card>
          ))}
        </Section>
      )}
    </>
  );
}

/** What stands, and the one button that takes it back. */
function Standing({ of: one }: { readonly of: Consent }) {
  const { name, more } = words.purposes[one.purpose];
  const said = isOffered(one.purpose);
  const takesBack = useTakingBack(one);
  return (
    <Card>
      <CardHead title={name} tag={<Tag kind="ok">{kindOf(one)}</Tag>} />
      <Lines of={[...toWhom(one), since(one), more]} />
      {takesBack.error && <ErrorBox error={takesBack.error} />}
      <Buttons>
        <Button wide={!said} label={words.takeBackOf(name)} pending={takesBack.isPending} onPress={takesBack.press}>
          {words.takeBack}
        </Button>
      </Buttons>
    </Card>
  );
}

/** What was said once and for all is taken back as it was said; what was agreed to by itself takes along what hung on it. */
function useTakingBack({ purpose, about }: Consent) {
  const says = useAsk<typeof sayConsent>('people.say-consent');
  const withdraws = useAsk<typeof withdrawConsent>('people.withdraw-consent');
  const thanks = { onSuccess: () => toast(words.takenBack) };
  const press = () => {
    if (isOffered(purpose)) says.mutate({ purpose, given: false }, thanks);
    else withdraws.mutate({ purpose, about: about ?? '' }, thanks);
  };
  return { press, error: says.error ?? withdraws.error, isPending: says.isPending || withdraws.isPending };
}

function Offer({ purpose }: { readonly purpose: Offered }) {
  const says = useAsk<typeof sayConsent>('people.say-consent');
  const { name, more } = words.purposes[purpose];
  return (
    <Card>
      <CardHead title={name} more={more} />
      {says.error && <ErrorBox error={says.error} />}
      <Buttons>
        <Button
          label={words.giveOf(name)}
          pending={says.isPending}
          onPress={() => says.mutate({ purpose, given: true }, { onSuccess: () => toast(words.saved) })}
        >
          {words.give}
        </Button>
      </Buttons>
    </Card>
  );
}

function isOffered(purpose: Consent['purpose']): purpose is Offered {
  return OFFERED.some((one) => one === purpose);
}

function keyOf({ purpose, about }: Consent): string {
  return `${purpose} ${about}`;
}

function kindOf({ purpose, receiver }: Consent): string {
  if (receiver !== null) return words.gives;
  if (purpose === 'party') return words.own;
  return isOffered(purpose) || purpose === 'agent-card' || purpose === 'pledge' ? words.shown : words.sensitive;
}

function toWhom({ subject, receiver }: Consent): string[] {
  return [...(subject === null ? [] : [words.about(subject)]), ...(receiver === null ? [] : [words.to(receiver)])];
}

function since({ givenAt, until, saidBy }: Consent): string {
  const parts = [words.from(civilDay(givenAt)), words.by[saidBy], ...(until === null ? [] : [words.until(civilDay(until))])];
  return parts.join(' · ');
}

function endedOn({ withdrawnAt }: Consent): string {
  return withdrawnAt === null ? words.ranOut : words.ended(civilDay(withdrawnAt));
}

function Lines({ of: lines }: { readonly of: readonly string[] }) {
  return lines.map((line) => (
    <p key={line} className="card-more">
      <Pieces of={line} />
    </p>
  ));
}
