import { Button, Dropdown } from 'antd';
import { doNames } from '#method/designing/comparing/words.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { Step } from './design-answers.ts';
import { kindAbouts, designerWords as words } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import { kinds } from './step-kinds.ts';

/** A new step behind the one that is open: of which kind is chosen by what people do there. */
export function AddStep({ onAdd }: { readonly onAdd: (kind: Step['do']) => void }) {
  const after = useStepBefore();
  const items = kinds.map((kind) => ({
    key: kind,
    label: (
      <span className="design-kind">
        <b>{doNames[kind]}</b>
        <small>{kindAbouts[kind]}</small>
      </span>
    ),
    onClick: () => onAdd(kind),
  }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }} autoFocus>
        <Button block icon={<Icon of="plus" />}>
          {words.addStep}
        </Button>
      </Dropdown>
      {after && <p className="asked-hint">{words.addAfter(after.name || words.noName)}</p>}
    </>
  );
}

/** Behind which step a new one comes: the one that is open; else the last before whoever asked is asked what they say to it, for what stands behind that is hardly ever reached. */
export function useStepBefore(): Step | null {
  const { page, chosen } = useDesigning();
  const { steps } = page;
  const rating = steps.findIndex((step) => step.do === 'rate');
  return steps.find(({ id }) => id === chosen) ?? steps[rating - 1] ?? steps.at(-1) ?? null;
}
