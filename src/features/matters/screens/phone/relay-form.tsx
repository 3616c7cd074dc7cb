import { useState } from 'react';
import type { rate as rateMatter, sign as signMatter } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { Rating } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { FormOf } from './acts.ts';
import { type Heard, HeardBy } from './heard-by.tsx';
import { useAct } from './use-act.ts';
import { actWords } from './words.ts';

const words = actWords.relayForm;

/** What the resident said on the phone, at the door or at the counter, passed on by staff who are not the one at work on it. */
export function RelayForm({ act: { can, outcome }, matter, onDone }: FormOf<'relay'>) {
  const [relayed, setRelayed] = useState<Heard | null>(null);
  const [stars, setStars] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const rate = useAct<typeof rateMatter>('matters.rate', actWords.done.relay, onDone);
  const sign = useAct<typeof signMatter>('matters.sign', actWords.done.relay, onDone);
  const rates = can.verb === 'rate';
  const told = said.trim();
  const lacksWords = rates && !outcome.main && told === '';
  const submit = () => {
    setTried(true);
    if (relayed === null || lacksWords) return;
    const step = { matter, step: can.step, relayed };
    if (rates) rate.go({ ...step, ...ratingOf(outcome.main, stars, told) });
    else sign.go({ ...step, outcome: outcome.id });
  };
  const refused = rate.refused ?? sign.refused;
  return (
    <>
      <HeardBy value={relayed} onChange={setRelayed} fault={tried && relayed === null} />
      {rates && outcome.main && <Rating label={words.stars} value={stars} onChange={setStars} />}
      {rates && (
        <Area
          label={words.said}
          optional={outcome.main}
          value={said}
          onChange={setSaid}
          max={300}
          fault={tried && lacksWords ? words.saidMissing : refused?.about('said')}
        />
      )}
      {refused && <ErrorBox error={refused} />}
      <Button look="main" wide pending={rate.pending || sign.pending} onPress={submit}>
        {outcome.name}
      </Button>
    </>
  );
}

/** The rating as it was said: nothing for what was not. */
function ratingOf(solved: boolean, stars: number | null, said: string) {
  return { solved, ...(stars === null ? {} : { stars }), ...(said === '' ? {} : { said }) };
}
