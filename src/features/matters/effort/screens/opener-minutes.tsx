import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import type { effort } from '../contract.ts';
import { MinutesField } from './minutes-field.tsx';
import { sayMinutes, minutesWords as words } from './words.ts';

/** The figure the one who asked confirms by pressing 解决了: the helper's own, unless it is corrected. */
export function useOpenerMinutes(matter: string) {
  const seen = useSee<typeof effort>('matters.effort', { matter });
  const [corrected, correct] = useState<number | null>(null);
  const helper = seen.data && seen.data.agreed === null ? seen.data.helper : null;
  return { helper, corrected, correct, said: helper === null ? {} : { minutes: corrected ?? helper } };
}

/** 周师傅说用了 1 小时: right as it is, or put right in one touch. Nothing where the helper said nothing. */
export function OpenerMinutes({ of: { helper, corrected, correct } }: { readonly of: ReturnType<typeof useOpenerMinutes> }) {
  const [changing, change] = useState(false);
  if (helper === null) return null;
  if (changing) return <MinutesField label={words.changed} hint={words.changeHint} value={corrected ?? helper} onChange={correct} />;
  return (
    <div className="minutes-said">
      <p>{words.theySay(words.someone, sayMinutes(corrected ?? helper))}</p>
      <Button look="quiet" onPress={() => change(true)}>
        {words.change}
      </Button>
    </div>
  );
}
