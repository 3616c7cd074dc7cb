import { Table, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { methods } from '../../methods/contract.ts';
import type { FigureName } from '../../methods/words.ts';
import { FigureHead } from './figure.tsx';
import { MonthTable } from './months.tsx';
import { timeOf } from './time.ts';
import { words } from './words.ts';

type Seen = Answer<typeof methods>;
type Method = Seen['methods'][number];
type Asked = { readonly area: string; readonly from: string; readonly until: string };

/** One line for each method; its name opens its own page. */
export function AllMethods({ asked, onMethod }: { readonly asked: Asked; readonly onMethod: (method: string) => void }) {
  const seen = useSee<typeof methods>('figures.methods', asked);
  return (
    <Shown of={seen}>
      {(all) =>
        all.methods.length === 0 ? (
          <Nothing {...words.none} icon="board" />
        ) : (
          <>
            <div className="listing mf-wide">
              <Table<Method>
                aria-label={words.title}
                rowKey="method"
                pagination={false}
                dataSource={all.methods}
                columns={columnsOf(timeOf(all), onMethod)}
              />
            </div>
            <p className="mf-quiet">{timeOf(all)}</p>
            <MonthTable of={all.months} time={timeOf(all)} />
          </>
        )
      }
    </Shown>
  );
}

function columnsOf(time: string, onMethod: (method: string) => void): TableColumnsType<Method> {
  const figure = (of: FigureName, say: (method: Method) => string | number): TableColumnsType<Method>[number] => ({
    title: <FigureHead of={of} time={time} />,
    align: 'right',
    className: 'tight',
    render: (_, method) => say(method),
  });
  const { shown, shownRate, untold } = words;
  return [
    {
      title: words.method,
      render: (_, { method, name }) => (
        <button type="button" className="mf-open" onClick={() => onMethod(method)}>
          {name}
        </button>
      ),
    },
    figure('opened', ({ opened }) => shown(opened)),
    figure('solved', ({ ends }) => shown(ends.solved)),
    figure('explained', ({ ends }) => shown(ends.explained)),
    figure('handed-over', ({ ends }) => shown(ends['handed-over'])),
    figure('withdrawn', ({ ends }) => shown(ends.withdrawn)),
    figure('open', ({ ends }) => shown(ends.open)),
    figure('late', ({ late }) => shown(late)),
    figure('in-time', ({ inTime }) => shownRate(inTime)),
    figure('satisfied', ({ satisfied }) => shownRate(satisfied)),
    figure('trips', ({ trips }) => trips ?? untold),
  ];
}
