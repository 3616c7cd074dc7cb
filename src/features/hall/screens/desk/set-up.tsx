import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { closeWindow, endService, windows } from '../../contract.ts';
import type { Service, Window } from '../offered.ts';
import { sayHours } from '../say-hours.ts';
import { ServiceDialog } from './service-dialog.tsx';
import { WindowDialog } from './window-dialog.tsx';
import { words } from './words.ts';

const said = words.setUp;

/** The windows as the community wants them: four here, six elsewhere, and nobody writes a line of code. */
export function SetUp({ community }: { readonly community: string }) {
  const seen = useSee<typeof windows>('hall.windows', { community });
  const [adds, add] = useState(false);
  return (
    <>
      <Button className="hall-parts" onClick={() => add(true)}>
        {said.add}
      </Button>
      <Shown of={seen}>
        {({ windows: all }) =>
          all.length === 0 ? (
            <Nothing icon="board" {...said.none} />
          ) : (
            <ul className="hall-windows">
              {all.map((window) => (
                <li key={window.id}>
                  <WindowOf of={window} community={community} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {adds && <WindowDialog community={community} of={null} onClose={() => add(false)} />}
    </>
  );
}

function WindowOf({ of: window, community }: { readonly of: Window; readonly community: string }) {
  const [edits, edit] = useState(false);
  const [service, setService] = useState<Service | 'new' | null>(null);
  const closes = useAsk<typeof closeWindow>('hall.close-window');
  const { id, letter, name, place, hours, services } = window;
  return (
    <section aria-label={words.calling.title(letter, name)}>
      <h2>
        {words.calling.title(letter, name)} {window.private && <Tag kind="q">{said.private}</Tag>}
      </h2>
      <small>{[place, sayHours(hours)].join(' · ')}</small>
      <ul className="hall-services-desk">
        {services.map((one) => (
          <li key={one.id}>
            <ServiceOf of={one} onEdit={() => setService(one)} />
          </li>
        ))}
      </ul>
      <FormFault of={closes.error} />
      <div className="hall-acts">
        <Button aria-label={said.addServiceTo(name)} onClick={() => setService('new')}>
          {said.addService}
        </Button>
        <Button aria-label={said.editOf(name)} onClick={() => edit(true)}>
          {said.edit}
        </Button>
        <Popconfirm title={said.closeTells} okText={said.close} onConfirm={() => closes.mutate({ window: id })}>
          <Button type="text" aria-label={said.closeOf(name)} loading={closes.isPending}>
            {said.close}
          </Button>
        </Popconfirm>
      </div>
      {edits && <WindowDialog community={community} of={window} onClose={() => edit(false)} />}
      {service !== null && (
        <ServiceDialog community={community} window={window} of={service === 'new' ? null : service} onClose={() => setService(null)} />
      )}
    </section>
  );
}

function ServiceOf({ of: { id, name, documents, online }, onEdit }: { readonly of: Service; readonly onEdit: () => void }) {
  const ends = useAsk<typeof endService>('hall.end-service');
  return (
    <>
      <b>{name}</b> {online && <Tag kind="go">{said.online}</Tag>}
      <small>{said.bring(documents)}</small>
      <div>
        <Button size="small" type="link" aria-label={said.editOf(name)} onClick={onEdit}>
          {said.edit}
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={said.endOf(name)}
          loading={ends.isPending}
          onClick={() => ends.mutate({ service: id })}
        >
          {said.end}
        </Button>
      </div>
      <FormFault of={ends.error} />
    </>
  );
}
