import { AskedOne, AskedWords } from './asked.tsx';
import { useDesigning } from './designing.ts';
import { effectWords } from './effect-words.ts';
import { Effects } from './effects.tsx';
import { methodWords as words } from './method-words.ts';
import { stepOptions } from './options.ts';
import { Folded, Part, Tick } from './part.tsx';
import { AskedSpan } from './span-field.tsx';

const ends = ['solved', 'explained', 'handed-over', 'withdrawn'] as const;

/** What follows when somebody says it is not solved, and what each of the four ends is called. */
export function MethodEnds() {
  const { page, change } = useDesigning();
  return (
    <>
      <Reopening />
      <Folded title={words.ends}>
        {ends.map((end) => (
          <fieldset key={end} className="design-choices">
            <legend>{words.endNames[end]}</legend>
            <AskedWords
              label={words.endName}
              at={['ends', end, 'name']}
              value={page.ends[end].name}
              max={6}
              onWrite={(name) => change({ do: 'name-end', end, name }, `ends/${end}`)}
            />
            <AskedWords
              label={words.endSays}
              long
              at={['ends', end, 'says']}
              value={page.ends[end].says}
              max={200}
              onWrite={(says) => change({ do: 'say-end', end, says }, `ends/${end}/says`)}
            />
            <Effects at={end} title={effectWords.afterEnd} />
          </fieldset>
        ))}
      </Folded>
    </>
  );
}

function Reopening() {
  const { page, change } = useDesigning();
  const { within, to, again } = page.reopen;
  return (
    <Part title={words.reopen} at={['reopen']}>
      <AskedSpan
        label={words.reopenWithin}
        at={['reopen', 'within']}
        value={within}
        onChange={(span) => change({ do: 'let-reopen', within: span, to }, 'reopen')}
      />
      <AskedOne
        label={words.reopenTo}
        at={['reopen', 'to']}
        value={to}
        options={stepOptions(page)}
        onChoose={(step) => change({ do: 'let-reopen', within, to: step })}
      />
      <Tick
        on={again !== undefined}
        at={['reopen', 'again']}
        onTurn={(on) => change({ do: 'turn-again', again: on ? { to, says: words.usualAgain } : null })}
      >
        {words.again}
      </Tick>
      {again && (
        <div className="design-inner">
          <AskedOne
            label={words.againTo}
            at={['reopen', 'again', 'to']}
            value={again.to}
            options={stepOptions(page)}
            onChoose={(step) => change({ do: 'turn-again', again: { ...again, to: step } })}
          />
          <AskedWords
            label={words.againSays}
            long
            at={['reopen', 'again', 'says']}
            value={again.says}
            max={200}
            onWrite={(says) => change({ do: 'turn-again', again: { ...again, says } }, 'again')}
          />
        </div>
      )}
    </Part>
  );
}
