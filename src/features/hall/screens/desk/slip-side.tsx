import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { SidePanel } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay, clockTime } from '#ui/when.ts';
import type { bringPapers, give, slip } from '../../receiving/contract.ts';
import { Hands, MatterFacts } from '../slip-page.tsx';
import { words as phone } from '../words.ts';
import { someOf } from './some-of.ts';
import { words } from './words.ts';

const said = words.slips;
type Slip = Answer<typeof slip>;
type Matter = Slip['matters'][number];

/** One slip beside the list: how each matter stands, whose hands it went through, papers brought later, and the result given out. */
export function SlipSide({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const seen = useSee<typeof slip>('hall.slip', { slip: id });
  return (
    <SidePanel title={seen.data ? said.side(seen.data.number) : ''} onClose={onClose}>
      <Shown of={seen}>
        {(found) => (
          <>
            <p>{phone.slip.at(`${civilDay(found.at)} ${clockTime(found.at)}`, found.channel)}</p>
            <Button icon={<Icon of="print" />} href={`/api/hall.slip-sheet?slip=${id}`} target="_blank" rel="noreferrer">
              {said.print}
            </Button>
            {found.matters.map((matter) => (
              <SideMatter key={matter.id} of={matter} />
            ))}
          </>
        )}
      </Shown>
    </SidePanel>
  );
}

function SideMatter({ of: matter }: { readonly of: Matter }) {
  const [does, setDoes] = useState<'give' | 'papers' | null>(null);
  if (matter.service === null || matter.window === null) return <p className="hall-side-matter">{phone.slip.closed}</p>;
  const missing = matter.needed.filter((name) => matter.papers.every((paper) => paper.name !== name));
  return (
    <section className="hall-side-matter">
      <b>{matter.service}</b> <Tag kind={matter.light === 'done' ? 'ok' : 'go'}>{matter.status}</Tag>
      <MatterFacts of={matter} />
      <Hands of={matter.hands} />
      {matter.givenAt && <p>{phone.slip.given(civilDay(matter.givenAt))}</p>}
      <div className="hall-acts">
        {matter.mayGive && (
          <Button type="primary" onClick={() => setDoes('give')}>
            {said.give}
          </Button>
        )}
        {missing.length > 0 && <Button onClick={() => setDoes('papers')}>{said.papers}</Button>}
        <Link to="/matters/$id" params={{ id: matter.id }}>
          {said.open}
        </Link>
      </div>
      {does === 'give' && <GiveDialog matter={matter.id} window={matter.window} onClose={() => setDoes(null)} />}
      {does === 'papers' && <PapersDialog matter={matter.id} missing={missing} onClose={() => setDoes(null)} />}
    </section>
  );
}

type GiveProps = {
  readonly matter: string;
  readonly window: { readonly id: string; readonly place: string };
  readonly onClose: () => void;
};

function GiveDialog({ matter, window, onClose }: GiveProps) {
  const gives = useChange<typeof give>('hall.give', words.done, onClose);
  return (
    <FormDialog<{ came?: boolean }>
      title={said.give}
      tells={said.giveTells(window.place)}
      submit={said.give}
      pending={gives.pending}
      fault={gives.fault}
      onSubmit={({ came = false }) => gives.submit({ matter, window: window.id, came })}
      onClose={onClose}
    >
      <Form.Item name="came" valuePropName="checked">
        <Checkbox>{said.came}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

type PapersProps = { readonly matter: string; readonly missing: readonly string[]; readonly onClose: () => void };

function PapersDialog({ matter, missing, onClose }: PapersProps) {
  const brings = useChange<typeof bringPapers>('hall.bring-papers', words.done, onClose);
  return (
    <FormDialog<{ papers: string[]; came: boolean }>
      title={said.papers}
      tells={said.papersTells}
      submit={said.papers}
      pending={brings.pending}
      fault={brings.fault}
      initial={{ came: true }}
      onSubmit={({ papers, came }) => brings.submit({ matter, papers, came })}
      onClose={onClose}
    >
      <Form.Item name="papers" label={said.which} rules={[someOf(said.whichMissing)]}>
        <Checkbox.Group options={[...missing]} />
      </Form.Item>
      <Form.Item name="came" valuePropName="checked">
        <Checkbox>{said.papersCame}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
