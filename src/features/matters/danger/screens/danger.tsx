import { useEffect, useRef } from 'react';
import { Button, Buttons, Call } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { type DangerTold, dangerWords as words } from '../words.ts';
import './danger.css';

/** What somebody says of a danger before anything is sent past it. */
export type Cleared = 'called' | 'none';

type DangerProps = {
  readonly danger: DangerTold;
  /** Where something is about to be sent: somebody must say first that help was called, or that nobody is in danger. */
  readonly onCleared?: ((said: Cleared) => void) | undefined;
};

/** Where life may be in danger: what to do and the number to ring, before anything else. It comes into view by itself. */
export function Danger({ danger: { call, say }, onCleared }: DangerProps) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another danger comes into view as the first did.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' }); // newer browsers answer with a promise, which an effect must not give back
  }, [say]);
  const others = Object.entries(words.alsoCall).filter(([number]) => number !== call);
  return (
    <div ref={place} className="danger">
      <Callout kind="danger" title={words.title}>
        <p>{say}</p>
        <Buttons>
          <Call phone={call} name={call} wide>
            {words.call(call)}
          </Call>
          {others.map(([number, name]) => (
            <a key={number} className="btn plain" href={`tel:${number}`}>
              {name}
            </a>
          ))}
        </Buttons>
        <p className="danger-not">{words.notAnAlarm}</p>
        {onCleared && (
          <div className="danger-on">
            <Button wide onPress={() => onCleared('called')}>
              {words.called}
            </Button>
            <Button wide onPress={() => onCleared('none')}>
              {words.nobodyInDanger}
            </Button>
          </div>
        )}
      </Callout>
    </div>
  );
}
