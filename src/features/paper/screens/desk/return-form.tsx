import { Button, Checkbox, Form, Input, Radio, Rate } from 'antd';
import { dangerOf, dangerWords } from '#features/matters/danger/words.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { AnswerFields } from '#ui/console/answer-fields.tsx';
import { type Answers, answersOf } from '#ui/console/answers.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import type { Found, Opened } from '../opened.ts';
import '#ui/phone/photos.css';
import { Callout } from '#ui/phone/callout.tsx';
import { civilDay } from '#ui/when.ts';
import type { bringIn, openPaper } from '../../contract.ts';
import { asksConsent } from '../asks-consent.ts';
import { words } from '../words.ts';
import { PlaceField } from './place-field.tsx';

const said = words.returning;
const { heard } = dangerWords;
type Brought = Asked<typeof bringIn>;
type Typed = Pick<Brought, 'subject' | 'more' | 'person' | 'outcome' | 'stars' | 'quick' | 'fixed' | 'said' | 'danger'> & {
  readonly consented?: boolean;
  readonly phone?: string;
  readonly answers?: Answers;
  readonly place?: readonly string[];
};
const UNDER = ['answers'];
type FormProps = { readonly paper: Opened; readonly found: Found; readonly onDone: (matter: string) => void };

/** What stands on the sheet, ticked here: nothing that was printed on it is asked. Said already elsewhere, it is put to that matter with one press. */
export function ReturnForm({ paper: opened, found, onDone }: FormProps) {
  const [form] = Form.useForm<Typed>();
  const paper = useWhose(opened, Form.useWatch('person', form));
  const brings = useAsk<typeof bringIn>('paper.bring-in');
  useFaults(form, brings.error);
  const send = (more: Partial<Brought>) => brings.mutate({ ...recognised(opened, found), ...more }, { onSuccess: ({ id }) => onDone(id) });
  const put = (same: string) => send({ same, ...whoseOf(form.getFieldsValue()) });
  const isSame = paper.same.length > 0;
  const isOnlyPut = isSame && paper.kind !== 'order';
  const submit = (typed: Typed) => send({ ...givenOf(typed, paper), ...(isSame ? { apart: true as const } : {}) });
  return (
    <>
      {isSame && <SameFirst of={paper} pending={brings.isPending} fault={isOnlyPut ? brings.error : null} onPut={put} />}
      <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        {paper.needsPerson && <WhoFields />}
        {!isOnlyPut && <Ticked of={paper} name={isSame ? said.apart : said.go} pending={brings.isPending} fault={brings.error} />}
      </Form>
    </>
  );
}

function recognised({ id }: Opened, { how, photo }: Found) {
  return { paper: id, how, agreed: true as const, ...(photo === undefined ? {} : { photo }) };
}

function whoseOf({ person }: Pick<Typed, 'person'>): { person?: string } {
  return person ? { person } : {};
}

type TickedProps = { readonly of: Opened; readonly name: string; readonly pending: boolean; readonly fault: Error | null };

function Ticked({ of: paper, name, pending, fault }: TickedProps) {
  // A step whose answer somebody else takes in: whoever is at work on it, or who may pass it on.
  if (paper.kind === 'step' && paper.outcomes.length === 0) return <p role="status">{said.forOthers}</p>;
  return (
    <>
      <h3>{said.tick}</h3>
      {asksConsent(paper) && <SignedByItself />}
      {paper.kind === 'order' && <OrderFields of={paper} />}
      {paper.kind === 'join' && <p>{said.join}</p>}
      {paper.kind === 'step' && <StepFields of={paper} />}
      {paper.needsPlace && <PlaceField label={said.where} extra={said.whereHint} />}
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[{ validator: (_, agreed) => (agreed ? Promise.resolve() : Promise.reject(new Error(said.agreedMissing))) }]}
      >
        <Checkbox>{said.agreed}</Checkbox>
      </Form.Item>
      <FormFault of={fault} />
      <p className="paper-foot">
        <Button type="primary" htmlType="submit" loading={pending}>
          {name}
        </Button>
      </p>
    </>
  );
}

/** Whether what is sensitive was signed by itself; without, it is not taken over. */
function SignedByItself() {
  return (
    <Form.Item name="consented" valuePropName="checked" extra={said.consent.missing}>
      <Checkbox>{said.consent.whole}</Checkbox>
    </Form.Item>
  );
}

/** The fields that are taken over: what is sensitive only once it was signed. */
function useTakenOver(fields: Opened['fields']): Opened['fields'] {
  const signed = Form.useWatch<boolean | undefined>('consented') ?? false;
  return fields.filter(({ sensitive }) => signed || sensitive === null);
}

/** A blank sheet: once it is known whose it is, what that person has asked already is known too. */
function useWhose(paper: Opened, person: string | undefined): Opened {
  const { data } = useSee<typeof openPaper>('paper.open', { id: paper.id, person }, { enabled: paper.needsPerson && Boolean(person) });
  return data && person ? { ...paper, same: data.same } : paper;
}

type SameProps = {
  readonly of: Opened;
  readonly pending: boolean;
  readonly fault: Error | null;
  readonly onPut: (matter: string) => void;
};

function SameFirst({ of: { same }, pending, fault, onPut }: SameProps) {
  return (
    <section className="paper-same">
      <p>{said.same}</p>
      {same.map(({ id, number, subject, channel, openedAt }) => (
        <div key={id}>
          <p>
            <b>{subject}</b> {said.sameOne(number, channel, civilDay(openedAt))}
          </p>
          <Button type="primary" loading={pending} onClick={() => onPut(id)}>
            {said.put}
          </Button>
        </div>
      ))}
      <FormFault of={fault} />
    </section>
  );
}

function OrderFields({ of: { fields } }: { readonly of: Opened }) {
  const form = Form.useFormInstance<Typed>();
  const subject = Form.useWatch('subject', form) ?? '';
  const danger = dangerOf({ subject, more: Form.useWatch('more', form), answers: Form.useWatch('answers', form) });
  return (
    <>
      <Form.Item name="subject" label={said.subject} rules={[required(said.subjectMissing)]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <AnswerFields fields={useTakenOver(fields)} under={UNDER} />
      <Form.Item name="more" label={said.more}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {danger && (
        <Callout kind="danger" title={heard.title(danger.call)}>
          <p>{danger.say}</p>
          <Form.Item name="danger" label={heard.ask} preserve={false} rules={[required(heard.missing)]}>
            <Radio.Group
              options={[
                { value: 'called', label: heard.called(danger.call) },
                { value: 'none', label: heard.none },
              ]}
            />
          </Form.Item>
        </Callout>
      )}
    </>
  );
}

function StepFields({ of: { outcomes } }: { readonly of: Opened }) {
  const chosen = Form.useWatch<string | undefined>('outcome');
  const outcome = outcomes.find(({ id }) => id === chosen);
  const isSolved = outcome?.rates === true && outcome.id === 'solved';
  const fields = useTakenOver(outcome?.fields ?? []);
  return (
    <>
      <Form.Item name="outcome" label={said.outcome} rules={[required(said.outcomeMissing)]}>
        <Radio.Group options={outcomes.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {outcome && !outcome.rates && <AnswerFields fields={fields} under={UNDER} />}
      {isSolved &&
        (['stars', 'quick', 'fixed'] as const).map((name) => (
          <Form.Item key={name} name={name} label={said.stars[name]}>
            <Rate />
          </Form.Item>
        ))}
      {outcome?.rates && (
        <Form.Item name="said" label={said.said} rules={isSolved ? [] : [required(said.missing(said.said))]}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      )}
    </>
  );
}

function WhoFields() {
  const person = Form.useWatch<string | undefined>('person');
  return (
    <>
      <Form.Item name="person" label={said.person}>
        <PersonField />
      </Form.Item>
      {!person && (
        <Form.Item name="phone" label={said.phone}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}

/** What was typed, as the contract takes it: nothing for what was left empty, money in fen. */
function givenOf({ answers = {}, phone, place = [], ...typed }: Typed, paper: Opened): Partial<Brought> {
  const { fields, outcomes } = paper;
  const asked = [...fields, ...outcomes.flatMap((outcome) => outcome.fields)];
  const said = Object.fromEntries(Object.entries(typed).filter(([name, value]) => value && name !== 'agreed'));
  const consented = asksConsent(paper) ? { consented: typed.consented === true } : {};
  return { ...said, ...consented, answers: answersOf(asked, answers), ...(phone ? { phone } : {}), ...whereOf(place) };
}

function whereOf(path: readonly string[]): { place?: string } {
  const place = path.at(-1);
  return place === undefined ? {} : { place };
}

function required(message: string) {
  return { required: true, message };
}
