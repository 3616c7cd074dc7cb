import { Form, Input, Select } from 'antd';
import type { areaTree } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { addPlace, placeKinds, setPlaceKind } from '../contract.ts';
import { words } from './words.ts';

type Named = { readonly id: string; readonly name: string };
type Closes = { readonly onClose: () => void };
type Base = keyof typeof words.bases;
const { addForm: said } = words;
const required = { required: true, message: said.missing };
const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

function useKinds(base: string | undefined): Named[] {
  const seen = useSee<typeof placeKinds>('areas.place-kinds', {});
  return (seen.data?.kinds ?? []).filter((kind) => kind.base === base);
}

type Added = { base: Base; kind?: string; parent?: string; name: string; grid?: string };
/** One new place of the community, put where its kind may stand. */
export function AddPlaceDialog({ community, grids, onClose }: Closes & { readonly community: Named; readonly grids: readonly Named[] }) {
  return (
    <ChangeDialog<typeof addPlace, Added>
      name="areas.add-place"
      title={words.addTitle}
      tells={words.addTells}
      done={words.done}
      asked={({ parent = community.id, ...given }) => ({ parent, ...given })}
      onClose={onClose}
    >
      <Form.Item name="base" label={said.base} rules={[required]}>
        <Select options={Object.entries(words.bases).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Where community={community} grids={grids} />
      <Form.Item name="name" label={said.name} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={30} />
      </Form.Item>
    </ChangeDialog>
  );
}

function Where({ community, grids }: { readonly community: Named; readonly grids: readonly Named[] }) {
  const base = Form.useWatch<Base | undefined>('base');
  const kinds = useKinds(base);
  const seen = useSee<typeof areaTree>('areas.tree', { parent: community.id });
  const estates = (seen.data?.areas ?? []).filter(({ kind }) => kind === 'estate');
  return (
    <>
      {kinds.length > 0 && (
        <Form.Item name="kind" label={said.kind}>
          <Select allowClear options={options(kinds)} />
        </Form.Item>
      )}
      {base === 'micro-grid' && (
        <Form.Item name="parent" label={said.parent} rules={[required]}>
          <Select options={options(grids)} />
        </Form.Item>
      )}
      {base === 'building' && (
        <Form.Item name="parent" label={said.parent} rules={[required]}>
          <Select options={options([...estates, community])} />
        </Form.Item>
      )}
      {(base === 'building' || base === 'dwelling') && (
        <Form.Item name="grid" label={said.grid} rules={[required]}>
          <Select options={options(grids)} />
        </Form.Item>
      )}
    </>
  );
}

/** Which of the county's kinds a grid is. */
export function SortDialog({ place, onClose }: Closes & { readonly place: Named & { readonly kind: string } }) {
  const kinds = useKinds(place.kind);
  return (
    <ChangeDialog<typeof setPlaceKind, { kind: string }>
      name="areas.set-place-kind"
      title={words.sortOf(place.name)}
      done={words.done}
      asked={({ kind }) => ({ area: place.id, kind })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.columns.kind} rules={[required]}>
        <Select options={options(kinds)} />
      </Form.Item>
    </ChangeDialog>
  );
}
