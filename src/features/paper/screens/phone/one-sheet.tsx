import { Buttons, Go } from '#ui/phone/button.tsx';
import { CardHead } from '#ui/phone/card.tsx';
import { Print } from '#ui/phone/print.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { PaperRow } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.phone;

/** One sheet: what, whose, where, and the next thing to do with it. */
export function OneSheet({ of: { id, code, title, masked, place, printedAt, back, void: dropped } }: { readonly of: PaperRow }) {
  return (
    <>
      <CardHead
        title={title}
        tag={back && <Tag kind="ok">{words.ways[back.how]}</Tag>}
        more={[masked ?? words.blank, place, back ? said.came(civilDay(back.at)) : said.printed(civilDay(printedAt))].join(' · ')}
      />
      <p className="hint">{dropped ? `${code} · ${words.dropped}` : code}</p>
      {back && (
        <Buttons>
          <Go to="/matters/$id" params={{ id: back.matter }}>
            {back.merged ? `${back.number}（${words.counted}）` : back.number}
          </Go>
        </Buttons>
      )}
      {!back && !dropped && (
        <Buttons>
          <Go to="/paper/back" search={{ paper: id }} look="help">
            {words.take}
          </Go>
          <OpenSheet id={id}>{words.again}</OpenSheet>
        </Buttons>
      )}
    </>
  );
}

type OpenProps = { readonly id: string; readonly large?: boolean; readonly look?: 'main' | 'plain'; readonly children: string };

/** The sheet as PDF, the same however often it is opened until it has come back. */
export function OpenSheet({ id, large = false, ...shown }: OpenProps) {
  return <Print sheet={`paper.sheet?id=${id}${large ? '&large=yes' : ''}`} {...shown} />;
}
