import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Icon } from '#ui/phone/icon.tsx';
import { ActDialog } from './act-dialog.tsx';
import { type Act, actsOf } from './acts.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

const IN_REACH = 3;

/** 可以做: what moves it on as buttons, the rest under 更多. Says so when there is nothing to do but wait. */
export function MatterDo({ of: matter }: { readonly of: Shown }) {
  const [chosen, choose] = useState<Act | null>(null);
  const acts = actsOf(matter);
  if (acts.length === 0) return <p className="desk-quiet">{words.panel.cannot}</p>;
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
      {chosen && <ActDialog key={chosen.id} act={chosen} matter={matter} onClose={() => choose(null)} />}
    </fieldset>
  );
}

function isMain(act: Act, index: number): boolean {
  return index === 0 && act.does !== 'withdraw' && act.does !== 'hand-over' && act.does !== 'pause';
}
