import type { rate } from '#features/matters/contract.ts';
import type { Asked } from '#kernel/contract.ts';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Fault } from './fault.tsx';
import { actWords } from './words.ts';

const words = actWords.relayForm;
export type Heard = NonNullable<Asked<typeof rate>['relayed']>;

type HeardByProps = { readonly value: Heard | null; readonly onChange: (heard: Heard) => void; readonly fault: boolean };

/** How staff heard what the resident said: written down beside it. */
export function HeardBy({ value, onChange, fault }: HeardByProps) {
  return (
    <>
      <p className="hint">{words.say}</p>
      <ChoiceList
        label={words.heard}
        value={value}
        options={words.channels}
        onChange={(id) => {
          const heard = words.channels.find((channel) => channel.id === id)?.id;
          if (heard) onChange(heard);
        }}
      />
      {fault && <Fault say={words.heardMissing} />}
    </>
  );
}
