import { Button } from 'antd';
import type { merge } from '#features/matters/joining/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { civilDay } from '#ui/when.ts';
import type { Opened } from '../opened.ts';
import { words } from '../words.ts';

const said = words.returning;
type Props = { readonly paper: Opened; readonly back: NonNullable<Opened['back']>; readonly onMatter: (id: string) => void };

/** A sheet that is in: where it went, and what was asked again since, to be made one with it. */
export function InAlready({ paper: { same }, back, onMatter }: Props) {
  const merges = useAsk<typeof merge>('matters.merge');
  const twice = merges.data ? [] : same;
  return (
    <>
      <p role="status">{said.inAlready(back.number)}</p>
      {merges.data && <p role="status">{said.merged}</p>}
      {twice.length > 0 && (
        <section className="paper-same">
          <p>{said.twice}</p>
          {twice.map(({ id, number, channel, openedAt }) => (
            <p key={id} className="paper-foot">
              {said.sameOne(number, channel, civilDay(openedAt))}
              <Button loading={merges.isPending} onClick={() => merges.mutate({ into: back.matter, matters: [id] })}>
                {said.merge}
              </Button>
            </p>
          ))}
          <FormFault of={merges.error} />
        </section>
      )}
      <p className="paper-foot">
        <Button type="primary" onClick={() => onMatter(back.matter)}>
          {said.see}
        </Button>
      </p>
    </>
  );
}
