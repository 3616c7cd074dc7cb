import { Checkbox } from 'antd';
import { Asked, AskedOne, AskedSome, AskedWords } from './asked.tsx';
import { useDesigning } from './designing.ts';
import { effectWords } from './effect-words.ts';
import { Effects } from './effects.tsx';
import { MethodEnds } from './method-ends.tsx';
import { MethodMore } from './method-more.tsx';
import { methodWords as words } from './method-words.ts';
import { postOptions, stepOptions } from './options.ts';
import { FaultsOf, Part, Tick } from './part.tsx';
import { ShownWords } from './shown-words.tsx';

/** What holds for the whole method: what it is called, who may ask, the words residents see, how it may end. */
export function MethodForm() {
  return (
    <>
      <What />
      <Opens />
      <ShownWords />
      <MethodEnds />
      <MethodMore />
    </>
  );
}

function What() {
  const { page, change } = useDesigning();
  return (
    <Part title={words.what}>
      <AskedWords
        label={words.name}
        at={['name']}
        value={page.name}
        max={20}
        onWrite={(name) => change({ do: 'name-method', name }, 'name')}
      />
      <AskedWords
        label={words.unit}
        hint={words.unitHint}
        at={['unit']}
        value={page.unit}
        max={4}
        onWrite={(unit) => change({ do: 'name-unit', unit }, 'unit')}
      />
      <AskedWords
        label={words.about}
        hint={words.aboutHint}
        long
        at={['about']}
        value={page.about}
        max={400}
        onWrite={(about) => change({ do: 'say-about', about }, 'about')}
      />
      <AskedOne
        label={words.first}
        at={['first']}
        value={page.first}
        options={stepOptions(page)}
        onChoose={(step) => change({ do: 'begin-at', step })}
      />
    </Part>
  );
}

type Channel = keyof typeof words.channelNames;
const order: readonly Channel[] = ['online', 'phone', 'counter', 'visit', 'wechat', 'paper', 'activity', 'above'];
const channels = order.map((value) => ({ value, label: words.channelNames[value] }));

function Opens() {
  const { page, posts, change } = useDesigning();
  const { opens } = page;
  return (
    <Part title={words.opens} at={['opens']}>
      <Tick
        on={opens.residents}
        at={['opens', 'residents']}
        onTurn={(residents) => change({ do: 'let-open', residents, posts: opens.posts })}
      >
        {words.residents}
      </Tick>
      <AskedSome
        label={words.openPosts}
        at={['opens', 'posts']}
        value={opens.posts}
        options={postOptions(posts)}
        onChoose={(chosen) => change({ do: 'let-open', residents: opens.residents, posts: chosen })}
      />
      <Asked label={words.channels} at={['opens', 'channels']}>
        {({ id, disabled }) => (
          <Checkbox.Group<Channel>
            className="design-ticks"
            aria-labelledby={`${id}-name`}
            disabled={disabled}
            value={[...opens.channels]}
            options={channels}
            onChange={(chosen) => change({ do: 'take-channels', channels: chosen })}
          />
        )}
      </Asked>
      <AskedWords
        label={words.received}
        hint={words.receivedHint}
        long
        at={['opens', 'says']}
        value={opens.says}
        max={200}
        onWrite={(says) => change({ do: 'say-received', says }, 'received')}
      />
      <FaultsOf at={['effects']} />
      <Effects at="opened" title={effectWords.afterOpened} />
    </Part>
  );
}
