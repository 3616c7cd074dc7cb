import { Button, Modal, Table } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import type { methodParts } from '../../methods/contract.ts';
import { words } from './words.ts';

export type Pick = Asked<typeof methodParts>['pick'];
type Part = Answer<typeof methodParts>['parts'][number];
type Props = {
  readonly asked: Omit<Asked<typeof methodParts>, 'pick'>;
  readonly pick: Pick;
  readonly onList: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Where the matters of a figure are; whoever may see them goes on to the list itself. */
export function PartsDialog({ asked, pick, onList, onClose }: Props) {
  const seen = useSee<typeof methodParts>('figures.method-parts', { ...asked, pick });
  const name = pick === 'over-time' ? words.late : words.figures[pick].name;
  return (
    <Modal
      open
      title={words.parts(name)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {onList && (
            <Button type="primary" onClick={onList}>
              {words.queue}
            </Button>
          )}
        </>
      }
    >
      <Shown of={seen}>
        {({ parts, total }) => (
          <Table<Part>
            aria-label={words.parts(name)}
            rowKey={({ id }) => id ?? 'beside'}
            pagination={false}
            dataSource={parts}
            columns={[
              { title: words.part, render: (_, part) => part.name ?? words.beside },
              { title: name, align: 'right', className: 'tight', render: (_, { count }) => words.shown(count) },
            ]}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>{words.whole}</Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">
                  {words.shown(total)}
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        )}
      </Shown>
    </Modal>
  );
}
