import { useState } from 'react';
import { dangerOf, dangerWords } from '#features/matters/danger/words.ts';
import type { Asked } from '#kernel/contract.ts';
import type { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChoiceList, Rating } from '#ui/phone/choice.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { type FormAnswers, FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { bringIn } from '../../contract.ts';
import { asksConsent } from '../asks-consent.ts';
import type { Found, Opened } from '../opened.ts';
import { words } from '../words.ts';
import { SameFirst } from './same-first.tsx';
import { WhereInside } from './where-inside.tsx';
import { WhoGave } from './who-gave.tsx';

const said = words.returning;
type Brought = Asked<typeof bringIn>;
type FormProps = {
  readonly paper: Opened;
  readonly found: Found;
  readonly brings: ReturnType<typeof useAsk<typeof bringIn>>;
  readonly person: string | null;
  readonly onPerson: (person: string | null) => void;
};

/** What is ticked and written on the paper, and nothing of what was printed on it. */
type Ticked = Pick<Brought, 'subject' | 'more' | 'outcome' | 'stars' | 'quick' | 'fixed' | 'said' | 'danger' | 'phone'> & {
  readonly consented?: boolean;
  readonly answers: FormAnswers;
  readonly path: readonly string[];
};

/** What stands on the sheet, ticked here; said already elsewhere, it is put to that matter with one press. */
export function ReturnForm({ paper, found, brings, person, onPerson }: FormProps) {
  const [ticked, setTicked] = useState<Ticked>({ answers: {}, path: [] });
  const change = (some: Partial<Ticked>) => setTicked((before) => ({ ...before, ...some }));
  const send = (more: Partial<Brought>) => brings.mutate({ ...recognised(paper, found, person), ...more });
  const isSame = paper.same.length > 0;
  const only = isSame && paper.kind !== 'order';
  if (!isSame && isForOthers(paper)) return <p role="status">{said.forOthers}</p>;
  return (
    <div className="form-fields">
      {paper.needsPerson && (
        <WhoGave person={person} onPerson={onPerson} phone={ticked.phone ?? ''} onPhone={(phone) => change({ phone })} />
      )}
      {isSame && <SameFirst of={paper} pending={brings.isPending} fault={only ? brings.error : null} onPut={(same) => send({ same })} />}
      {!only && (
        <>
          <Section title={said.tick}>
            <SignedByItself of={paper} ticked={ticked} onChange={change} />
            <Tick of={paper} ticked={ticked} onChange={change} />
          </Section>
          <Agree
            missing={missingIn(paper, ticked, person)}
            name={isSame ? said.apart : said.go}
            pending={brings.isPending}
            fault={brings.error}
            onSend={() => send({ ...givenOf(ticked, paper), ...(isSame ? { apart: true as const } : {}) })}
          />
        </>
      )}
    </div>
  );
}

/** A step whose answer somebody else takes in: whoever is at work on it, or who may pass it on. */
function isForOthers({ kind, outcomes }: Opened): boolean {
  return kind === 'step' && outcomes.length === 0;
}

function recognised({ id }: Opened, { how, photo }: Found, person: string | null) {
  return { paper: id, how, agreed: true as const, ...(photo === undefined ? {} : { photo }), ...(person === null ? {} : { person }) };
}

type AgreeProps = {
  readonly missing: string | null;
  readonly name: string;
  readonly pending: boolean;
  readonly fault: Error | null;
  readonly onSend: () => void;
};

/** Nothing is done for somebody whose signature was not looked at. */
function Agree({ missing, name, pending, fault, onSend }: AgreeProps) {
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const lacks = missing ?? (agreed ? null : said.agreedMissing);
  const submit = () => {
    setTried(true);
    if (lacks === null) onSend();
  };
  return (
    <>
      <CheckList
        label={said.agreed}
        labelHidden
        value={agreed ? ['yes'] : []}
        onChange={(ids) => setAgreed(ids.length > 0)}
        options={[{ id: 'yes', name: said.agreed }]}
      />
      {tried && lacks !== null && (
        <p className="fault" role="alert">
          {lacks}
        </p>
      )}
      {fault && <ErrorBox error={fault} />}
      <Button look="main" wide pending={pending} onPress={submit}>
        {name}
      </Button>
    </>
  );
}

type PartProps = { readonly of: Opened; readonly ticked: Ticked; readonly onChange: (some: Partial<Ticked>) => void };

/** Whether what is sensitive was signed by itself; without, it is not taken over. */
function SignedByItself({ of, ticked: { consented = false }, onChange }: PartProps) {
  if (!asksConsent(of)) return null;
  return (
    <CheckList
      label={said.consent.whole}
      labelHidden
      value={consented ? ['yes'] : []}
      onChange={(ids) => onChange({ consented: ids.length > 0 })}
      options={[{ id: 'yes', name: said.consent.whole, more: said.consent.missing }]}
    />
  );
}

function Tick({ of, ticked, onChange }: PartProps) {
  if (of.kind === 'step') return <Step of={of} ticked={ticked} onChange={onChange} />;
  if (of.kind === 'join') return <p>{said.join}</p>;
  return (
    <>
      <Order of={of} ticked={ticked} onChange={onChange} />
      {of.needsPlace && <WhereInside hint={words.phone.whereBack} path={ticked.path} onPath={(path) => onChange({ path })} />}
    </>
  );
}

function Order({ of: { fields }, ticked, onChange }: PartProps) {
  const { subject = '', more = '', answers, danger } = ticked;
  const told = dangerOf({ subject, more, answers });
  return (
    <>
      <Area label={said.subject} rows={2} max={60} value={subject} onChange={(line) => onChange({ subject: line })} />
      {told && (
        <Callout kind="danger" title={dangerWords.heard.title(told.call)}>
          <p>{told.say}</p>
          <ChoiceList
            label={dangerWords.heard.ask}
            value={danger ?? null}
            onChange={(id) => onChange({ danger: id === 'called' ? 'called' : 'none' })}
            options={[
              { id: 'called', name: dangerWords.heard.called(told.call) },
              { id: 'none', name: dangerWords.heard.none },
            ]}
          />
        </Callout>
      )}
      <FormFields fields={takenOver(fields, ticked)} answers={answers} onChange={(all) => onChange({ answers: all })} />
      <Area label={said.more} optional rows={2} max={500} value={more} onChange={(line) => onChange({ more: line })} />
    </>
  );
}

/** What is sensitive is taken over only once it was signed by itself. */
function takenOver(fields: Opened['fields'], { consented = false }: Ticked): Opened['fields'] {
  return fields.filter(({ sensitive }) => consented || sensitive === null);
}

const figures = ['stars', 'quick', 'fixed'] as const;

function Step({ of: { outcomes }, ticked, onChange }: PartProps) {
  const chosen = outcomes.find(({ id }) => id === ticked.outcome);
  return (
    <>
      <ChoiceList label={said.outcome} value={ticked.outcome ?? null} onChange={(outcome) => onChange({ outcome })} options={outcomes} />
      {chosen && !chosen.rates && (
        <FormFields fields={takenOver(chosen.fields, ticked)} answers={ticked.answers} onChange={(answers) => onChange({ answers })} />
      )}
      {isSolved(chosen) &&
        figures.map((name) => (
          <Rating key={name} label={said.stars[name]} value={ticked[name] ?? null} onChange={(stars) => onChange({ [name]: stars })} />
        ))}
      {chosen?.rates && (
        <Field
          label={said.said}
          optional={isSolved(chosen)}
          value={ticked.said ?? ''}
          onChange={(line) => onChange({ said: line })}
          max={300}
        />
      )}
    </>
  );
}

function isSolved(outcome: Opened['outcomes'][number] | undefined): boolean {
  return outcome?.rates === true && outcome.id === 'solved';
}

/** The sentence about the first thing the paper has and this form has not. */
function missingIn(paper: Opened, ticked: Ticked, person: string | null): string | null {
  if (paper.needsPerson && person === null && !ticked.phone?.trim()) return words.phone.whoMissing;
  if (paper.kind === 'order') return missingOfOrder(paper, ticked);
  return paper.kind === 'step' ? missingOfStep(paper, ticked) : null;
}

function missingOfOrder({ fields }: Opened, { subject = '', more, answers, danger }: Ticked): string | null {
  if (subject.trim() === '') return said.subjectMissing;
  if (danger === undefined && dangerOf({ subject, more, answers })) return dangerWords.heard.missing;
  return unfilled(fields, answers);
}

function missingOfStep({ outcomes }: Opened, { outcome, answers, said: told }: Ticked): string | null {
  const chosen = outcomes.find(({ id }) => id === outcome);
  if (!chosen) return said.outcomeMissing;
  if (chosen.rates) return isSolved(chosen) || told?.trim() ? null : said.missing(said.said);
  return unfilled(chosen.fields, answers);
}

function unfilled(fields: Opened['fields'], answers: FormAnswers): string | null {
  const first = fields.find((field) => !isFilled([field], answers));
  return first ? said.missing(first.label) : null;
}

/** What was ticked, as the contract takes it: nothing for what was left empty. */
function givenOf({ path, consented = false, ...ticked }: Ticked, paper: Opened): Partial<Brought> {
  const place = path.at(-1);
  const filled = Object.fromEntries(Object.entries(ticked).filter(([, value]) => value !== ''));
  return { ...filled, ...(asksConsent(paper) ? { consented } : {}), ...(place === undefined ? {} : { place }) };
}
