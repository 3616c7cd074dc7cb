import { Button, Table, type TableColumnsType } from 'antd';
import type { staffing } from '#features/organizations/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { StaffPlan } from './staff-plan.tsx';
import { words } from './words.ts';

type Kind = Answer<typeof staffing>['kinds'][number];
type StaffingProps = { readonly community: HerePlace; readonly onKind: (kind: string) => void };
const SHOWN = 6;

/** How many hold each kind of post, against how many places want one, and which places lack one. */
export function Staffing({ community, onKind }: StaffingProps) {
  const seen = useSee<typeof staffing>('organizations.staffing', { community: community.id });
  return (
    <Shown of={seen}>
      {({ kinds, grids, total, planned }) => (
        <>
          <div className="listing">
            <Table<Kind>
              aria-label={words.shown.staffing}
              rowKey="kind"
              pagination={false}
              columns={columnsFor(onKind)}
              dataSource={[...kinds]}
              summary={() => (
                <Table.Summary.Row className="posts-total">
                  <Table.Summary.Cell index={0}>{words.total}</Table.Summary.Cell>
                  <Table.Summary.Cell index={1} align="right">
                    {words.of(total, planned)}
                  </Table.Summary.Cell>
                  <Table.Summary.Cell index={2} />
                </Table.Summary.Row>
              )}
            />
          </div>
          <StaffPlan community={community} kinds={kinds} />
          {grids.length > 0 && <ByGrid of={grids} />}
        </>
      )}
    </Shown>
  );
}

type Grid = Answer<typeof staffing>['grids'][number];

/** Grid by grid, with its micro-grids: how many are there, and which place lacks whom. */
function ByGrid({ of: grids }: { readonly of: readonly Grid[] }) {
  const { gridColumns: columns } = words;
  return (
    <section className="posts-grids">
      <h2>{words.byGrid}</h2>
      <div className="listing">
        <Table<Grid>
          aria-label={words.byGrid}
          rowKey="name"
          pagination={false}
          columns={[
            { title: columns.grid, width: 220, render: (_, { name }) => <b>{name}</b> },
            { title: columns.held, width: 120, align: 'right', render: (_, { held, planned }) => words.of(held, planned) },
            { title: columns.lacking, render: (_, { planned, lacking }) => <Lacking of={{ areas: planned, lacking }} /> },
          ]}
          dataSource={[...grids]}
        />
      </div>
    </section>
  );
}

function columnsFor(onKind: (kind: string) => void): TableColumnsType<Kind> {
  const { columns } = words;
  return [
    {
      title: columns.kind,
      width: 220,
      render: (_, { kind, name }) => (
        <Button type="link" size="small" className="posts-kind" onClick={() => onKind(kind)}>
          {name}
        </Button>
      ),
    },
    { title: columns.held, width: 120, align: 'right', render: (_, kind) => <Held of={kind} /> },
    { title: columns.lacking, render: (_, kind) => <Lacking of={kind} /> },
  ];
}

/** Places with somebody, of all there are; how many persons that are where two share one. */
function Held({ of: { held, areas, persons } }: { readonly of: Kind }) {
  if (areas === 0) return persons;
  return (
    <>
      {words.of(held, areas)}
      {persons > held && <small className="posts-quiet"> {words.personsOn(persons)}</small>}
    </>
  );
}

function Lacking({ of: { areas, lacking } }: { readonly of: Pick<Kind, 'areas' | 'lacking'> }) {
  if (areas === 0) return <span className="posts-quiet">{words.unlimited}</span>;
  if (lacking.length === 0) return <Tag kind="ok">{words.full}</Tag>;
  return (
    <span className="posts-lacking">
      {lacking.slice(0, SHOWN).map((place) => (
        <span key={place} className="tag soon">
          {place}
        </span>
      ))}
      {lacking.length > SHOWN && <span className="posts-quiet">{words.lackingMore(lacking.length)}</span>}
    </span>
  );
}
