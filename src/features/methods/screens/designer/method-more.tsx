import { InputNumber } from 'antd';
import { Asked, AskedOne, AskedSome } from './asked.tsx';
import type { Method } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { MethodLevels } from './method-levels.tsx';
import { methodWords as words } from './method-words.ts';
import { postOptions, stepOptions } from './options.ts';
import { Folded, Tick } from './part.tsx';
import { AskedSpan } from './span-field.tsx';

/** What few change: the first answer, levels, who may relay, hand over, be called and supervise. */
export function MethodMore() {
  return (
    <Folded title={words.more}>
      <FirstReply />
      <MethodLevels />
      <Beside />
      <Reclass />
    </Folded>
  );
}

const usualReply: NonNullable<Method['firstReply']> = { within: { unit: 'workhours', count: 2 }, late: [{ do: 'remind' }] };

function FirstReply() {
  const { page, change } = useDesigning();
  const { firstReply } = page;
  return (
    <>
      <Tick
        on={firstReply !== undefined}
        at={['firstReply']}
        onTurn={(on) => change({ do: 'reply-first', firstReply: on ? usualReply : null })}
      >
        {words.firstReply}
      </Tick>
      {firstReply && (
        <div className="design-inner">
          <AskedSpan
            label={words.firstReplyWithin}
            at={['firstReply', 'within']}
            value={firstReply.within}
            onChange={(within) => change({ do: 'reply-first', firstReply: { ...firstReply, within } }, 'first-reply')}
          />
        </div>
      )}
    </>
  );
}

const whiches = ['relays', 'oversees', 'calls', 'supervises'] as const;

function Beside() {
  const { page, posts, change } = useDesigning();
  return whiches.map((which) => (
    <AskedSome
      key={which}
      label={words.beside[which]}
      at={[which]}
      value={page[which] ?? []}
      options={postOptions(posts)}
      onChoose={(chosen) => change({ do: 'set-beside', which, posts: chosen })}
    />
  ));
}

function Reclass() {
  const { page, posts, change } = useDesigning();
  const { reclass } = page;
  const become = (next: NonNullable<Method['reclass']> | null) => change({ do: 'set-reclass', reclass: next });
  return (
    <>
      <Tick
        on={reclass !== undefined}
        at={['reclass']}
        onTurn={(on) => become(on ? { asks: 1, posts: ['secretary'], to: page.first } : null)}
      >
        {words.reclass}
      </Tick>
      {reclass && (
        <div className="design-inner">
          <Asked label={words.reclassAsks} at={['reclass', 'asks']}>
            {({ id, disabled, status }) => (
              <InputNumber
                id={id}
                disabled={disabled}
                status={status}
                min={1}
                max={3}
                precision={0}
                value={reclass.asks}
                onChange={(asks) => asks !== null && become({ ...reclass, asks })}
              />
            )}
          </Asked>
          <AskedSome
            label={words.reclassPosts}
            at={['reclass', 'posts']}
            value={reclass.posts}
            options={postOptions(posts)}
            onChoose={(chosen) => become({ ...reclass, posts: chosen })}
          />
          <AskedOne
            label={words.reclassTo}
            at={['reclass', 'to']}
            value={reclass.to}
            options={stepOptions(page)}
            onChoose={(to) => become({ ...reclass, to })}
          />
        </div>
      )}
    </>
  );
}
