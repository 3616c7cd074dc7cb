import { Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import type { method } from '../../methods/contract.ts';
import type { FigureName } from '../../methods/words.ts';
import { FigureHead } from './figure.tsx';
import { words } from './words.ts';

type Seen = Answer<typeof method>;
type Numbers = Seen['numbers'];
type Side = Pick<Numbers, 'opened' | 'inTime' | 'response' | 'solved' | 'satisfied' | 'trips'>;
type Line = { readonly name: FigureName; readonly of: (numbers: Side) => string | number };

const lines: readonly Line[] = [
  { name: 'opened', of: ({ opened }) => words.shown(opened) },
  { name: 'in-time', of: ({ inTime }) => words.shownRate(inTime) },
  { name: 'response', of: ({ response }) => words.shownRate(response) },
  { name: 'solvedRate', of: ({ solved }) => words.shownRate(solved) },
  { name: 'satisfied', of: ({ satisfied }) => words.shownRate(satisfied) },
  { name: 'trips', of: ({ trips }) => trips ?? words.untold },
];

/** This span beside the one before, and each version of the method beside the others. */
export function Compared({ of, time }: { readonly of: Seen; readonly time: string }) {
  const spans = [
    { title: `${words.earlier} ${of.before.from}–${of.before.until}`, numbers: of.before.numbers },
    { title: words.now, numbers: of.numbers },
  ];
  const versions = of.versions.map(({ version, ...numbers }) => ({ title: words.version(version), numbers }));
  return (
    <>
      <section className="mf-part" aria-labelledby="mf-before">
        <h2 id="mf-before">{words.before}</h2>
        <Beside label={words.before} columns={spans} time={time} />
        {of.tripsSaved !== null && (
          <p>
            <FigureHead of="tripsSaved" time={time} />：{words.spared(of.tripsSaved)}
          </p>
        )}
      </section>
      {versions.length > 1 && (
        <section className="mf-part" aria-labelledby="mf-versions">
          <h2 id="mf-versions">{words.versions}</h2>
          <Beside label={words.versions} columns={versions} time={time} />
        </section>
      )}
      <Channels of={of.numbers} time={time} />
    </>
  );
}

type SideProps = {
  readonly label: string;
  readonly columns: readonly { readonly title: string; readonly numbers: Side }[];
  readonly time: string;
};

function Beside({ label, columns, time }: SideProps) {
  return (
    <div className="listing">
      <Table<Line>
        aria-label={label}
        rowKey="name"
        pagination={false}
        dataSource={[...lines]}
        columns={[
          { title: words.figure, render: (_, { name }) => <FigureHead of={name} time={time} /> },
          ...columns.map(({ title, numbers }) => ({
            title,
            align: 'right' as const,
            className: 'tight',
            render: (_: unknown, line: Line) => line.of(numbers),
          })),
        ]}
      />
    </div>
  );
}

/** By which way what came in came: paper, telephone and counter beside the phone. */
function Channels({ of, time }: { readonly of: Numbers; readonly time: string }) {
  const shown = (Object.keys(words.channelNames) as (keyof typeof words.channelNames)[]).filter((channel) => of.channels[channel] !== 0); // its own keys
  return (
    <section className="mf-part" aria-labelledby="mf-channels">
      <h2 id="mf-channels">
        <FigureHead of="channels" time={time} />
      </h2>
      <p>{shown.map((channel) => `${words.channelNames[channel]} ${words.shown(of.channels[channel])}`).join('、') || words.untold}</p>
    </section>
  );
}
