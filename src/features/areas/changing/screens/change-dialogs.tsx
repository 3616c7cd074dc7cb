import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { areaTree } from '../../contract.ts';
import type { endPlace, ground, merge, move, rename, split } from '../contract.ts';
import { GoesAlong } from './goes-along.tsx';
import { words } from './words.ts';

export type Act = 'split' | 'move' | 'merge' | 'rename' | 'end';
type Area = Answer<typeof areaTree>['areas'][number];
type Of = { readonly grid: Area; readonly grids: readonly Area[]; readonly onClose: () => void };

/** The dialog of one act on one grid. */
export function ChangeOf({ act, ...of }: Of & { readonly act: Act }) {
  const Dialog = dialogs[act];
  return <Dialog {...of} />;
}

const dialogs: Readonly<Record<Act, (of: Of) => ReactNode>> = {
  split: SplitDialog,
  move: MoveDialog,
  merge: MergeDialog,
  rename: RenameDialog,
  end: EndDialog,
};

const said = words.form;
type Why = { reason: string };

function Reason() {
  return (
    <Form.Item name="reason" label={said.reason} rules={[{ required: true, whitespace: true, min: 2, message: said.reasonMissing }]}>
      <Input maxLength={200} placeholder={said.reasonHint} />
    </Form.Item>
  );
}

function Name() {
  return (
    <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, min: 2, message: said.nameMissing }]}>
      <Input maxLength={30} />
    </Form.Item>
  );
}

/** The ground of a grid to choose from, micro-grids whole. */
function Places({ of: { id } }: { readonly of: Area }) {
  const seen = useSee<typeof ground>('areas.ground', { area: id });
  const options = (seen.data?.places ?? []).map(({ id: value, kind, name, microGrid }) => ({
    value,
    label: kind === 'micro-grid' ? said.microGrid(name) : said.within(name, microGrid),
  }));
  return (
    <Form.Item name="places" label={said.places} rules={[{ required: true, type: 'array', min: 1, message: said.placesMissing }]}>
      <Select mode="multiple" options={options} loading={seen.isPending} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
}

function Target({
  name,
  label,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: { value: string; label: string }[];
}) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: said.toMissing }]}>
      <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
}

type Split = Why & { name: string; places: string[] };
function SplitDialog({ grid, onClose }: Of) {
  return (
    <ChangeDialog<typeof split, Split>
      name="areas.split"
      title={words.split.title(grid.name)}
      tells={words.split.tells}
      done={words.split.done}
      asked={(given) => ({ area: grid.id, ...given })}
      onClose={onClose}
    >
      <Places of={grid} />
      <Name />
      <Reason />
      <Chosen of={grid} />
    </ChangeDialog>
  );
}

/** What goes along, as soon as places are chosen. */
function Chosen({ of: { id } }: { readonly of: Area }) {
  const places = Form.useWatch<string[] | undefined>('places') ?? [];
  return places.length > 0 && <GoesAlong area={id} places={places} />;
}

type Move = Why & { places: string[]; to: string };
function MoveDialog({ grid, grids, onClose }: Of) {
  return (
    <ChangeDialog<typeof move, Move>
      name="areas.move"
      title={words.move.title(grid.name)}
      tells={words.move.tells}
      done={words.move.done}
      asked={(given) => given}
      onClose={onClose}
    >
      <Places of={grid} />
      <Targets grids={grids} />
      <Reason />
      <Chosen of={grid} />
    </ChangeDialog>
  );
}

/** Grids, and the micro-grids of the one chosen: what goes into a micro-grid goes into its grid too. */
function Targets({ grids }: { readonly grids: readonly Area[] }) {
  const near = Form.useWatch<string | undefined>('to');
  const within = grids.some(({ id }) => id === near) ? near : undefined;
  const seen = useSee<typeof areaTree>('areas.tree', { parent: within ?? '' }, { enabled: within !== undefined });
  const micro = (within ? (seen.data?.areas ?? []) : []).filter(({ kind }) => kind === 'micro-grid');
  const grid = grids.find(({ id }) => id === within);
  const options = [
    ...grids.map(({ id, name }) => ({ value: id, label: name })),
    ...micro.map(({ id, name }) => ({ value: id, label: said.within(name, grid?.name ?? null) })),
  ];
  return <Target name="to" label={said.to} options={options} />;
}

type Merge = Why & { into: string };
function MergeDialog({ grid, grids, onClose }: Of) {
  const known = grids.some(({ id }) => id === grid.id);
  const siblings = known ? grids : [];
  return (
    <ChangeDialog<typeof merge, Merge>
      name="areas.merge"
      title={words.merge.title(grid.name)}
      tells={words.merge.tells}
      done={words.merge.done}
      asked={(given) => ({ area: grid.id, ...given })}
      onClose={onClose}
    >
      {known ? (
        <Target
          name="into"
          label={said.into}
          options={siblings.filter(({ id }) => id !== grid.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <MicroTarget grid={grid} grids={grids} />
      )}
      <Reason />
      <GoesAlong area={grid.id} places={[]} />
    </ChangeDialog>
  );
}

/** A micro-grid goes into another of any grid here: the grid is chosen first. */
function MicroTarget({ grid, grids }: Omit<Of, 'onClose'>) {
  const around = Form.useWatch<string | undefined>('around');
  const seen = useSee<typeof areaTree>('areas.tree', { parent: around ?? '' }, { enabled: around !== undefined });
  const micro = (around ? (seen.data?.areas ?? []) : []).filter(({ kind, id }) => kind === 'micro-grid' && id !== grid.id);
  return (
    <>
      <Target name="around" label={words.kinds.grid} options={grids.map(({ id, name }) => ({ value: id, label: name }))} />
      <Target name="into" label={said.into} options={micro.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  );
}

type Rename = Why & { name: string };
function RenameDialog({ grid, onClose }: Of) {
  return (
    <ChangeDialog<typeof rename, Rename>
      name="areas.rename"
      title={words.rename.title(grid.name)}
      tells={words.rename.tells}
      done={words.done}
      initial={{ name: grid.name }}
      asked={(given) => ({ area: grid.id, ...given })}
      onClose={onClose}
    >
      <Name />
      <Reason />
    </ChangeDialog>
  );
}

function EndDialog({ grid, onClose }: Of) {
  return (
    <ChangeDialog<typeof endPlace, Why>
      name="areas.end-place"
      title={words.end.title(grid.name)}
      tells={words.end.tells}
      done={words.done}
      asked={({ reason }) => ({ area: grid.id, reason })}
      onClose={onClose}
    >
      <Reason />
    </ChangeDialog>
  );
}
