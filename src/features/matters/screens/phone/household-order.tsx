import { useState } from 'react';
import type { fileForSomeone } from '#features/matters/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import type { householdCard } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChipFilter, ChoiceList } from '#ui/phone/choice.tsx';
import { Area, Pick } from '#ui/phone/field.tsx';
import { FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { DangerFirst, OnceCleared, useBeforeSending } from '../../danger/screens/before-sending.tsx';
import { dangerOf } from '../../danger/words.ts';
import { type Leaf, useSuggestions } from '../ask-leaves.ts';
import { Fault } from './fault.tsx';
import { householdOrderWords as words } from './household-order-words.ts';

type Household = Answer<typeof householdCard>;

/** An order on the way: whoever stands at the door files it for the household before them, who and where already filled in (S4-F3). */
export function HouseholdOrder({ id }: { readonly id: string }) {
  const seen = useSee<typeof householdCard>('people.household-card', { household: id });
  const services = useSee<typeof catalogue>('methods.catalogue', {});
  return (
    <Screen title={words.title} under={seen.data?.dwelling} back={`/household/${id}`}>
      <Shown of={seen}>{(household) => <OrderForm household={household} leaves={services.data?.leaves ?? []} />}</Shown>
    </Screen>
  );
}

type FormProps = { readonly household: Household; readonly leaves: readonly Leaf[] };

function OrderForm({ household: { place, persons }, leaves }: FormProps) {
  const grown = persons.filter(({ age }) => age === null || age >= GROWN);
  const [person, setPerson] = useState<string | null>(grown[0]?.id ?? null);
  const [heard, setHeard] = useState('visit');
  const [say, setSay] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [answers, setAnswers] = useState({});
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const { guesses } = useSuggestions(say, leaves);
  const leaf = leaves.find(({ id }) => id === picked) ?? guesses[0];
  const questions = questionsOf(leaf);
  const file = useAsk<typeof fileForSomeone>('matters.file-for-someone');
  const first = useBeforeSending(dangerOf({ subject: say, answers }));
  const missing = missingIn({ person, say, leaf, agreed, filled: isFilled(questions, answers) });
  const submit = () => {
    setTried(true);
    const channel = words.channels.find(({ id }) => id === heard)?.id ?? 'visit';
    if (missing === null && leaf && person)
      file.mutate({ subject: say.trim(), leaf: leaf.id, place, person, channel, answers, agreed: true, ...first.given });
  };
  if (file.data) return <Filed matter={file.data.id} />;
  if (grown.length === 0) return <Empty icon="people" {...words.nobody} />;
  return (
    <div className="form-fields">
      <ChoiceList label={words.who} value={person} onChange={setPerson} options={grown.map(nameOf)} />
      <Area label={words.what} rows={2} max={60} value={say} onChange={setSay} fault={file.error?.about('subject')} />
      <DangerFirst of={first} />
      {guesses.length > 0 && (
        <ChoiceList label={words.kind} value={leaf?.id ?? null} onChange={setPicked} options={guesses.map(serviceOf)} />
      )}
      <Pick label={words.others} value={picked ?? ''} onChange={(id) => setPicked(id || null)} options={leaves} />
      <FormFields fields={questions} answers={answers} onChange={setAnswers} faultOf={(id) => file.error?.about(`answers.${id}`)} />
      <ChipFilter label={words.heard} value={heard} onChange={setHeard} options={words.channels} />
      <CheckList
        label={words.agreed}
        labelHidden
        value={agreed ? ['yes'] : []}
        onChange={(ids) => setAgreed(ids.length > 0)}
        options={[{ id: 'yes', name: words.agreed }]}
      />
      {tried && missing !== null && <Fault say={words.missing[missing]} />}
      {file.error && <ErrorBox error={file.error} />}
      <OnceCleared of={first}>
        <Button look="main" wide pending={file.isPending} onPress={submit}>
          {words.go}
        </Button>
      </OnceCleared>
    </div>
  );
}

/** Nobody files for a child under fourteen: somebody grown of the household is asked (PIPL 31). */
const GROWN = 14;

function questionsOf(leaf: Leaf | undefined): Leaf['questions'] {
  return (leaf?.questions ?? []).filter(({ kind }) => kind !== 'photo');
}

function nameOf({ id, masked, relation }: Household['persons'][number]) {
  return { id, name: masked, more: relation };
}

function serviceOf({ id, name, within }: Leaf) {
  return { id, name, more: within };
}

type Given = {
  readonly person: string | null;
  readonly say: string;
  readonly leaf: Leaf | undefined;
  readonly agreed: boolean;
  readonly filled: boolean;
};

function missingIn({ person, say, leaf, agreed, filled }: Given): keyof typeof words.missing | null {
  if (person === null) return 'who';
  if ([...say.trim()].length < 2) return 'what';
  if (!leaf) return 'kind';
  if (!filled) return 'answers';
  return agreed ? null : 'agreed';
}

function Filed({ matter }: { readonly matter: string }) {
  return (
    <Empty
      icon="ok"
      {...words.filed}
      action={
        <Go to="/matters/$id" params={{ id: matter }}>
          {words.see}
        </Go>
      }
    />
  );
}
