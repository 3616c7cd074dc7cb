import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { kinds } from '#features/imports/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { UploadArea } from '#ui/console/upload-area.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words } from './words.ts';

type Kind = Answer<typeof kinds>['kinds'][number];
type NewProps = { readonly community: HerePlace; readonly onBatch: (batch: string) => void };
const MAX_BYTES = 20 * 1024 * 1024;

/** Says what is to come in, gives its template, and takes the file. */
export function NewFile({ community, onBatch }: NewProps) {
  const seen = useSee<typeof kinds>('imports.kinds', {});
  const [chosen, choose] = useState<string | undefined>();
  return (
    <Shown of={seen}>
      {({ kinds: all }) => {
        const kind = all.find(({ id }) => id === chosen) ?? all[0];
        return (
          <section className="import-new">
            <Kinds all={all} chosen={kind?.id} onChoose={choose} />
            {kind && <OneKind kind={kind} community={community} onBatch={onBatch} />}
          </section>
        );
      }}
    </Shown>
  );
}

type KindsProps = { readonly all: readonly Kind[]; readonly chosen: string | undefined; readonly onChoose: (kind: string) => void };

function Kinds({ all, chosen, onChoose }: KindsProps) {
  return (
    <fieldset className="import-kinds">
      <legend>{words.kindsLabel}</legend>
      {all.map(({ id, name }, index) => (
        <label key={id}>
          <input type="radio" name="kind" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <b>
              <i aria-hidden="true">{index + 1}</i>
              {name}
            </b>
            <small>{words.kindMeans[id]}</small>
          </span>
        </label>
      ))}
      <p>{words.order}</p>
    </fieldset>
  );
}

function OneKind({ kind, community, onBatch }: NewProps & { readonly kind: Kind }) {
  const client = useQueryClient();
  const received = (answer: unknown) => {
    void client.invalidateQueries({ queryKey: ['imports'] });
    if (hasId(answer)) onBatch(answer.id);
  };
  const template = (form: 'xlsx' | 'csv') => `/api/imports.template?kind=${kind.id}&form=${form}`;
  const named = (required: boolean) =>
    kind.columns
      .filter((column) => column.required === required)
      .map(({ label }) => label)
      .join('、');
  return (
    <div className="import-file">
      <dl className="import-columns">
        <dt>{words.required}</dt>
        <dd>{named(true)}</dd>
        <dt>{words.may}</dt>
        <dd>{named(false) || words.nothing}</dd>
        <dt>{words.template}</dt>
        <dd className="import-templates">
          <a href={template('xlsx')} download>
            <Icon of="paper" />
            {words.xlsx}
          </a>
          <a href={template('csv')} download>
            <Icon of="paper" />
            {words.csv}
          </a>
        </dd>
      </dl>
      <UploadArea
        path={`/api/imports.upload?kind=${kind.id}&community=${community.id}`}
        accept=".xlsx,.xls,.csv"
        maxBytes={MAX_BYTES}
        limit={words.limit}
        hint={words.uploadHint}
        onDone={received}
      />
      <p className="import-quiet">{words.keeps}</p>
    </div>
  );
}

function hasId(answer: unknown): answer is { readonly id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';
}
