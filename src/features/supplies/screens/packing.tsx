import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Steps } from '#ui/phone/steps.tsx';
import type { pack, packing } from '../contract.ts';
import { stepNames } from '../words.ts';
import './supplies.css';
import { words } from './words.ts';

const said = words.worker;
type Line = Answer<typeof packing>['orders'][number]['lines'][number];
const steps = Object.keys(stepNames);

/** 分装→称重→打包→存放, line by line: the next step is the one button. */
export function Packing({ community }: { readonly community: string }) {
  const seen = useSee<typeof packing>('supplies.packing', { community });
  return (
    <Shown of={seen}>
      {({ orders }) =>
        orders.length === 0 ? (
          <Empty icon="ok" {...said.nothing} />
        ) : (
          orders.map(({ id, home, lines }) => (
            <Card key={id}>
              <CardHead title={home} />
              {lines.map((line) => (
                <PackLine key={line.id + line.done} of={line} />
              ))}
            </Card>
          ))
        )
      }
    </Shown>
  );
}

function PackLine({ of: line }: { readonly of: Line }) {
  const { name, count, unit, unitGrams, next, short } = line;
  return (
    <section className="packing-line">
      <b>{words.line(name, count, unit)}</b>
      {unitGrams !== null && <small> {said.should(unitGrams * count)}</small>}
      <Steps names={Object.values(stepNames)} at={next === null ? steps.length : steps.indexOf(next)} />
      {short && <p className="hint">{words.short}</p>}
      {next === null ? <p className="hint">{said.finished}</p> : <Next of={line} step={next} />}
    </section>
  );
}

function Next({ of: { id, short }, step }: { readonly of: Line; readonly step: NonNullable<Line['next']> }) {
  const packs = useAsk<typeof pack>('supplies.pack');
  const [typed, setTyped] = useState('');
  const [isShort, setShort] = useState(false);
  const grams = Number(typed.normalize('NFKC').replaceAll(/\D/g, ''));
  const send = () => packs.mutate({ line: id, step, short: isShort, ...(step === 'weigh' ? { grams } : {}) });
  return (
    <>
      {step === 'weigh' && <Field label={said.weight} digits="whole" value={typed} onChange={setTyped} />}
      {step === 'portion' && !short && (
        <CheckList
          label={said.short}
          labelHidden
          value={isShort ? ['short'] : []}
          onChange={(ids) => setShort(ids.length > 0)}
          options={[{ id: 'short', name: said.short }]}
        />
      )}
      {packs.error && <ErrorBox error={packs.error} />}
      <Buttons>
        <Button look="main" wide disabled={step === 'weigh' && grams < 1} pending={packs.isPending} onPress={send}>
          {said.step[step]}
        </Button>
      </Buttons>
    </>
  );
}
