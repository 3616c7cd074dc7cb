import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Icon } from '#ui/phone/icon.tsx';
import { RuleButton } from '../../dispatching/screens/desk/rule-dialog.tsx';
import { ActDialog } from './act-dialog.tsx';
import { type Act, actsOf } from './acts.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

const IN_REACH = 3;

/** 可以做: what moves it on as buttons, the rest under 更多. Says so when there is nothing to do but wait. */
export function MatterDo({ of: matter }: { readonly of: Shown }) {
  const [chosen, choose] = useState<Act | null>(null);
  const acts = actsOf(matter);
  if (acts.length === 0)
    return (
      <>
        <p className="desk-quiet">{words.panel.cannot}</p>
        <RuleButton matter={matter.id} />
      </>
    );
  const more = acts.slice(IN_REACH);
  return (
    <fieldset className="desk-buttons" aria-label={words.panel.can}>
      {acts.slice(0, IN_REACH).map((act, index) => (
        <Button key={act.id} type={isMain(act, index) ? 'primary' : 'default'} onClick={() => choose(act)}>
          {act.name}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ id, name }) => ({ key: id, label: name })),
            onClick: ({ key }) => choose(more.find(({ id }) => id === key) ?? null),
          }}
        >
          <Button icon={<Icon of="down" />} iconPlacement="end">
            {words.acts.more}
          </Button>
        </Dropdown>
      )}
      <RuleButton matter={matter.id} />
      {chosen && <ActDialog key={chosen.id} act={chosen} matter={matter} onClose={() => choose(null)} />}
    </fieldset>
  );
}

/** What moves the matter on, or answers a question that waits. */
const MOVING: readonly Act['does'][] = [
  'dispatch',
  'outcome',
  'meet',
  'relay',
  'answer-objection',
  'answer-reclass',
  'answer-extension',
  'resume',
  'reopen',
];

function isMain({ does }: Act, index: number): boolean {
  return index === 0 && MOVING.includes(does);
}
