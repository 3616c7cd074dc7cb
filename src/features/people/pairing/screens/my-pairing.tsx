import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { answerPairing, myPairing, sayWay } from '../contract.ts';
import { words } from './ours-words.ts';

type Mine = Answer<typeof myPairing>;
type Pairing = Mine['pairings'][number];
const WAYS = ['message', 'phone', 'visit', 'none'] as const;

/** Only for whoever acts as themself: a household speaks for itself. */
export function ToMyPairing() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const isMyself = self?.actsFor.some(({ person, scope }) => person === self.person && scope === 'self');
  return isMyself ? <CardLink to="/contact-member" {...words.link} /> : null;
}

/** 联系我家的党员: who, since when, each time they were in touch, and the household's own word about it. */
export function MyPairing() {
  const seen = useSee<typeof myPairing>('people.my-pairing', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ way, pairings }) => (
          <>
            {pairings.length === 0 && <Empty icon="people" {...words.none} />}
            {pairings.map((pairing) => (
              <One key={pairing.id} of={pairing} />
            ))}
            <Way way={way} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function One({ of: { id, kind, called, since, stands, standsFrom, contacts } }: { readonly of: Pairing }) {
  const answers = useAsk<typeof answerPairing>('people.answer-pairing');
  const say = (answer: 'agree' | 'change' | 'refuse', done: string) =>
    answers.mutate({ pairing: id, answer }, { onSuccess: () => toast(done) });
  return (
    <Card>
      <CardHead title={called} more={[words.kinds[kind], stands ? words.since(since) : words.waits(standsFrom)].join(' · ')} />
      {answers.error && <ErrorBox error={answers.error} />}
      <Buttons>
        {!stands && (
          <Button look="help" pending={answers.isPending} onPress={() => say('agree', words.agreed)}>
            {words.agree}
          </Button>
        )}
        <Button pending={answers.isPending} onPress={() => say('change', words.changed)}>
          {words.change}
        </Button>
        <Button pending={answers.isPending} onPress={() => say('refuse', words.refused)}>
          {words.refuse}
        </Button>
      </Buttons>
      <p className="card-more">{words.contacts}</p>
      {contacts.length === 0 && <p>{words.noContact}</p>}
      <ul>
        {contacts.map(({ id, way, came, onDay }) => (
          <li key={id}>{words.contact(onDay, words.ways[way], words.came[came])}</li>
        ))}
      </ul>
    </Card>
  );
}

function Way({ way }: { readonly way: Mine['way'] }) {
  const says = useAsk<typeof sayWay>('people.say-way');
  const choose = (id: string) => {
    const chosen = WAYS.find((one) => one === id);
    if (chosen) says.mutate({ way: chosen }, { onSuccess: () => toast(words.said) });
  };
  return (
    <Section title={words.how}>
      {says.error && <ErrorBox error={says.error} />}
      <ChoiceList label={words.how} labelHidden options={WAYS.map((id) => ({ id, name: words.ways[id] }))} value={way} onChange={choose} />
    </Section>
  );
}
