import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { sign } from '../contract.ts';
import { shopWords } from '../sensitive/screens/words.ts';
import { matterWords } from './resident-words.ts';
import './resident.css';

const words = matterWords.price;

type PriceProps = {
  readonly matter: string;
  readonly step: string;
  /** In fen. */
  readonly price: number;
  /** What was offered for it, in the words of the story. */
  readonly said: string | undefined;
  /** Who named it, as they are called. */
  readonly by: string | undefined;
};

/** A shop's price: nothing is begun before the one who asked agrees, and it is asked twice, because it is money. */
export function PriceCard({ matter, step, price, said, by = shopWords.shop }: PriceProps) {
  const [sure, setSure] = useState(false);
  const [gives, give] = useState<readonly string[]>([]);
  const answer = useAsk<typeof sign>('matters.sign');
  const yuan = yuanOf(price);
  const say = (outcome: 'agreed' | 'declined') =>
    answer.mutate(
      { matter, step, outcome, gives: outcome === 'agreed' && gives.length > 0 },
      { onSuccess: () => toast(outcome === 'agreed' ? words.agreed : words.declined) },
    );
  return (
    <Card>
      <CardHead title={sure ? words.sure(yuan) : words.title(yuan)} />
      {!sure && said !== undefined && <p className="offered">{said}</p>}
      <p className="card-more">{sure ? words.sureSay : words.say}</p>
      {sure && (
        <div className="price-gives">
          <CheckList
            label={shopWords.gives(by)}
            labelHidden
            options={[{ id: 'yes', name: shopWords.gives(by), more: shopWords.more }]}
            value={gives}
            onChange={give}
          />
        </div>
      )}
      {answer.error && <ErrorBox error={answer.error} />}
      {sure ? (
        <Buttons>
          <Button onPress={() => setSure(false)}>{matterWords.yourWord.back}</Button>
          <Button look="help" icon="ok" pending={answer.isPending} onPress={() => say('agreed')}>
            {words.agree(yuan)}
          </Button>
        </Buttons>
      ) : (
        <Buttons>
          <Button pending={answer.isPending} onPress={() => say('declined')}>
            {words.decline}
          </Button>
          <Button look="help" onPress={() => setSure(true)}>
            {words.agree(yuan)}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}
