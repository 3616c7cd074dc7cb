import { useState } from 'react';
import { CodeField, digitsOf, PhoneAndCode } from '#features/accounts/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardButton, CardHead, Links, Section } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { Refused } from '#ui/refused.ts';
import { civilDay } from '#ui/when.ts';
import type { askCorrection, changeCalled, changePhone, myDetails, takeBackCorrection } from '../contract.ts';
import { isByHand } from './by-hand.ts';
import { words } from './words.ts';

type Mine = Answer<typeof myDetails>;
type Asked = Mine['asked'][number];
type FieldId = Asked['field'];
const FIELDS = ['name', 'id-number', 'sex', 'birth-year', 'relation', 'residence', 'home', 'other'] as const;

/** 记着我什么: each field as it stands; some are mine to change, the others I ask the community to put right (PIPL 45, 46). */
export function MyDetails() {
  const seen = useSee<typeof myDetails>('people.my-details', {});
  return (
    <Screen title={words.title} under={words.under} back="/my-data">
      <Shown of={seen}>
        {(mine) => (
          <>
            {mine.asked.length > 0 && (
              <Section title={words.mine}>
                {mine.asked.map((asked) => (
                  <Request key={asked.id} of={asked} />
                ))}
              </Section>
            )}
            <Section title={words.self}>
              <Phone key={mine.phone} now={mine.phone ?? ''} />
              {mine.called !== null && <Called key={mine.called} now={mine.called} />}
              <p className="card-more">{words.elsewhere}</p>
            </Section>
            <Section title={words.community}>
              <p className="card-more">{words.inTime}</p>
              <Links>
                {FIELDS.map((field) => (
                  <Kept key={field} field={field} stands={stands(mine, field)} waits={waitsFor(mine, field)} />
                ))}
              </Links>
            </Section>
          </>
        )}
      </Shown>
    </Screen>
  );
}

function stands(mine: Mine, field: FieldId): string | null {
  const { name, idNumber, sex, birthYear, relation, residence, home } = mine;
  const all = { name, 'id-number': idNumber, sex, relation, residence, home, other: '' };
  return field === 'birth-year' ? (birthYear && String(birthYear)) || null : all[field];
}

/** What somebody asked to have put there and nobody has answered yet. */
function waitsFor({ asked }: Mine, field: FieldId): string | undefined {
  return asked.find((one) => one.field === field && one.answer === null)?.to;
}

type KeptProps = { readonly field: FieldId; readonly stands: string | null; readonly waits: string | undefined };

/** A field as it stands, and what is asked of it already; touched, it asks what should stand instead. */
function Kept({ field, stands, waits }: KeptProps) {
  const [open, setOpen] = useState(false);
  const name = words.fields[field];
  return (
    <>
      <CardButton
        title={name}
        more={[stands === '' ? words.elseSay : (stands ?? words.none), waits && words.asked(waits)].filter(Boolean).join(' · ')}
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} title={words.ask(name)} onClose={() => setOpen(false)}>
        <Ask field={field} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function Ask({ field, onDone }: { readonly field: FieldId; readonly onDone: () => void }) {
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const asks = useAsk<typeof askCorrection>('people.ask-correction');
  const onSuccess = () => {
    toast(words.sent);
    onDone();
  };
  return (
    <div className="form-fields">
      <Should field={field} value={to} fault={asks.error?.about('to')} onChange={setTo} />
      <Area label={words.why} rows={2} max={200} value={why} fault={asks.error?.about('why')} onChange={setWhy} />
      <Unplaced of={asks.error} beside={['to', 'why']} />
      <Buttons>
        <Button look="main" pending={asks.isPending} onPress={() => asks.mutate({ field, to, why }, { onSuccess })}>
          {words.send}
        </Button>
      </Buttons>
    </div>
  );
}

type UnplacedProps = { readonly of: Refused | null; readonly beside: readonly string[] };

/** What went wrong, unless it is said beside the field it is about. */
function Unplaced({ of: error, beside }: UnplacedProps) {
  return error && beside.every((path) => error.about(path) === undefined) ? <ErrorBox error={error} /> : null;
}

type ShouldProps = {
  readonly field: FieldId;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (to: string) => void;
};

/** Chosen where the ledger has few words for it, written where it has not. */
function Should({ field, value, fault, onChange }: ShouldProps) {
  if (field === 'sex' || field === 'relation' || field === 'residence') {
    const options = Object.entries(words.choices[field]).map(([id, name]) => ({ id, name }));
    return (
      <div>
        <ChoiceList label={words.to} options={options} value={value} onChange={onChange} />
        {fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    );
  }
  return <Field label={words.to} hint={words.toHint[field]} value={value} fault={fault} onChange={onChange} max={80} />;
}

function Request({ of: { id, field, to, at, dueAt, provisional, answer, reply, by } }: { readonly of: Asked }) {
  const takes = useAsk<typeof takeBackCorrection>('people.take-back-correction');
  const name = words.fields[field];
  return (
    <Card>
      <CardHead title={to === '' ? name : `${name} → ${to}`} more={civilDay(at)} />
      <p>
        {answer === null ? (
          <Tag kind="go">{`${words.waits(civilDay(dueAt))}${provisional ? words.provisional : ''}`}</Tag>
        ) : (
          <Answered field={field} answer={answer} />
        )}
      </p>
      {reply && <p>{words.reply(by ?? '', reply)}</p>}
      {answer === 'refused' && <p className="card-more">{words.outside}</p>}
      {takes.error && <ErrorBox error={takes.error} />}
      {answer === null && (
        <Buttons>
          <Button label={words.takeBackOf(name)} pending={takes.isPending} onPress={() => takes.mutate({ correction: id })}>
            {words.takeBack}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

type AnsweredProps = { readonly field: FieldId; readonly answer: NonNullable<Asked['answer']> };

/** Where nothing of the ledger changes by itself, it does not say so. */
function Answered({ field, answer }: AnsweredProps) {
  if (answer !== 'done') return <Tag kind="q">{words.answers[answer]}</Tag>;
  return <Tag kind="ok">{isByHand(field) ? words.byHand : words.answers.done}</Tag>;
}

function Phone({ now }: { readonly now: string }) {
  const [phone, setPhone] = useState(now);
  const [code, setCode] = useState('');
  const changes = useAsk<typeof changePhone>('people.change-phone');
  const isAnother = digitsOf(phone) !== now;
  const proof = digitsOf(code).length === 6 ? { code: digitsOf(code) } : {};
  const save = () => changes.mutate({ phone, ...proof }, { onSuccess: () => toast(isAnother ? words.phoneChanged : words.changed) });
  return (
    <Card>
      <PhoneAndCode
        label={words.phone}
        why="number"
        phone={phone}
        fault={changes.error?.about('phone')}
        onPhone={setPhone}
        onFillIn={setCode}
      />
      {isAnother && <CodeField value={code} onChange={setCode} fault={changes.error?.about('code')} />}
      <Unplaced of={changes.error} beside={['phone', 'code']} />
      <Buttons>
        <Button label={words.changeOf(words.phone)} pending={changes.isPending} onPress={save}>
          {words.change}
        </Button>
      </Buttons>
    </Card>
  );
}

function Called({ now }: { readonly now: string }) {
  const [called, setCalled] = useState(now);
  const changes = useAsk<typeof changeCalled>('people.change-called');
  const save = () => changes.mutate({ called }, { onSuccess: () => toast(words.changed) });
  return (
    <Card>
      <Field label={words.called} value={called} onChange={setCalled} max={20} />
      {changes.error && <ErrorBox error={changes.error} />}
      <Buttons>
        <Button label={words.changeOf(words.called)} pending={changes.isPending} onPress={save}>
          {words.change}
        </Button>
      </Buttons>
    </Card>
  );
}
