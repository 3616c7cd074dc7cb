import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown, Trouble } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { gridRole, setGridKinds } from '../contract.ts';
import { words } from './desk-words.ts';
import './grid-kinds.css';

type Page = Answer<typeof gridRole>;

/** Which kinds departments may send to the grid workers of a community, ticked by its secretary and read by all of the desk. */
export function GridKinds({ community }: { readonly community: string }) {
  const seen = useSee<typeof gridRole>('matters.grid-role', { community });
  return <Shown of={seen}>{(page) => <Kinds key={JSON.stringify(page)} community={community} of={page} />}</Shown>;
}

function Kinds({
  community,
  of: { roles, out, notOfWorkers, notOfResidents, mayKeep },
}: {
  readonly community: string;
  readonly of: Page;
}) {
  const [ticked, tick] = useState(roles.flatMap(({ kinds }) => kinds.map(({ id }) => id)));
  const saving = useChange<typeof setGridKinds>('matters.set-grid-kinds', words.saved, () => undefined);
  return (
    <div className="grid-kinds">
      <p>{words.under}</p>
      {saving.fault && <Trouble error={saving.fault} />}
      {roles.map(({ role, kinds }) => (
        <fieldset key={role} disabled={!mayKeep}>
          <legend>{words.roles[role]}</legend>
          {[...kinds, ...out.filter((kind) => kind.role === role)].map(({ id, name }) => (
            <Checkbox
              key={id}
              disabled={!mayKeep}
              checked={ticked.includes(id)}
              onChange={({ target }) => tick(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {mayKeep && (
        <Button type="primary" loading={saving.pending} onClick={() => saving.submit({ community, kinds: ticked })}>
          {words.save}
        </Button>
      )}
      <Never title={words.notOfWorkers} lines={notOfWorkers} />
      <Never title={words.notOfResidents} lines={notOfResidents} />
    </div>
  );
}

function Never({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
