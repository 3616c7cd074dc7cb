import { AskedOne, AskedSome } from './asked.tsx';
import type { StepProps, Who } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { whoOptions } from './options.ts';
import { stepWords as words } from './step-words.ts';
import { partsOf, whoOf } from './who-parts.ts';

/** Who may do it: those the matter names and kinds of posts, in one list; and who of them may not. */
export function StepWho({ step, at }: StepProps) {
  const { page, posts, change } = useDesigning();
  if (!('who' in step)) return null;
  const { chosen, not } = partsOf(step.who);
  const give = (who: Who) => change({ do: 'give-step', step: step.id, who });
  const others = page.steps.filter(({ id }) => id !== step.id);
  return (
    <>
      <AskedSome
        label={words.people}
        hint={words.peopleHint}
        at={['steps', at, 'who']}
        value={chosen}
        options={whoOptions(posts)}
        onChoose={(next) => give(whoOf({ chosen: next, not }))}
      />
      {chosen.some((one) => !(one in words.ones)) && (
        <AskedOne
          label={words.not}
          at={['steps', at, 'not']}
          value={typeof not === 'object' ? `step:${not.step}` : (not ?? 'none')}
          options={[
            { value: 'none', label: words.nots.none },
            { value: 'assignee', label: words.nots.assignee },
            { value: 'opener', label: words.nots.opener },
            ...others.map(({ id, name }) => ({ value: `step:${id}`, label: words.nots.step(name) })),
          ]}
          onChoose={(value) => give(whoOf({ chosen, not: notOf(value) }))}
        />
      )}
    </>
  );
}

function notOf(value: string) {
  if (value.startsWith('step:')) return { step: value.slice('step:'.length) };
  return value === 'assignee' || value === 'opener' ? value : undefined;
}
