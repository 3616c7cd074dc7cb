import { type ReactNode, useRef } from 'react';
import { sayWho, sayWithin } from '#method/designing/comparing/words.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { Chosen, Step } from './design-answers.ts';
import { designerWords as words } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import { SmallButton } from './part.tsx';
import { editedAt } from './places.ts';
import { type StepDeeds, useStepKeys } from './use-step-keys.ts';

/** The method and its steps, numbered; the keys walk through it, move a step and remove it. */
export function StepList(acts: StepDeeds) {
  const { page, chosen, mayWrite } = useDesigning();
  const ground = useRef<HTMLDivElement>(null);
  const onKey = useStepKeys(ground, acts);
  return (
    // The keys are a short way for those who know them; every one of them has its button.
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons inside
    <div ref={ground} onKeyDown={onKey}>
      <Item at={null} number={null} name={words.method} under={words.methodMore} />
      <h2 className="design-steps-title">{words.steps}</h2>
      <ol className="design-steps">
        {page.steps.map((step, at) => (
          <li key={step.id}>
            <Item at={step.id} number={at + 1} name={step.name || words.noName} under={<Under of={step} />} />
            {step.id === chosen && mayWrite && <StepActs {...acts} step={step} at={at} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

type ItemProps = { readonly at: Chosen; readonly number: number | null; readonly name: string; readonly under: ReactNode };

function Item({ at, number, name, under }: ItemProps) {
  const { page, faults, chosen, choose } = useDesigning();
  const count = faults.filter(({ path }) => editedAt(page, path) === at).length;
  return (
    <button type="button" className="design-item" aria-current={chosen === at} onClick={() => choose(at)}>
      <i aria-hidden="true">{number ?? <Icon of="board" />}</i>
      <span>
        <b>{name}</b>
        <small>{under}</small>
        {count > 0 && (
          <em>
            <Icon of="warn" />
            {words.faultsHere(count)}
          </em>
        )}
      </span>
    </button>
  );
}

/** How long, and who: enough to tell one step from the next. */
function Under({ of }: { readonly of: Step }) {
  const { posts } = useDesigning();
  const named = (id: string) => posts.find((post) => post.id === id)?.name ?? id;
  const who = 'who' in of ? sayWho(of.who, named) : null;
  return [sayWithin(of.within), who].filter((said) => said !== null).join(' · ');
}

function StepActs({ step, at, onMove, onCopy, onRemove }: StepDeeds & { readonly step: Step; readonly at: number }) {
  const { page } = useDesigning();
  return (
    <div className="design-item-acts">
      <SmallButton icon="up" name={words.upOf(step.name)} off={at === 0} onPress={() => onMove(step, at - 1)} />
      <SmallButton icon="down" name={words.downOf(step.name)} off={at === page.steps.length - 1} onPress={() => onMove(step, at + 1)} />
      <SmallButton icon="paper" name={words.copyOf(step.name)} onPress={() => onCopy(step)} />
      <SmallButton icon="close" name={words.removeOf(step.name)} off={page.steps.length === 1} onPress={() => onRemove(step)} />
    </div>
  );
}
