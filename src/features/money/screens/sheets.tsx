import { useState } from 'react';
import { crewNames } from '#features/estates/words.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { fenOf, yuanOf } from '#ui/yuan.ts';
import type { allot, book, collect, incomes, payCrew } from '../contract.ts';
import { incomeNames } from '../words.ts';
import { Asking } from './asking.tsx';
import { words } from './words.ts';

type SheetProps = { readonly estate: string; readonly onClose: () => void };
type Income = (typeof incomes)[number];
const { fields } = words;
const options = (Object.keys(incomeNames) as Income[]).map((id) => ({ id, name: incomeNames[id] })); // its own keys
const tooShort = (text: string) => ([...text.trim()].length < 4 ? words.short : null);

/** What was collected, by the number of its receipt. */
export function CollectSheet({ estate, onClose }: SheetProps) {
  const collecting = useAsk<typeof collect>('money.collect');
  const [income, choose] = useState<Income>('fee');
  const [sum, write] = useState('');
  const [receipt, number] = useState('');
  const fen = fenOf(sum);
  const fault = fen ? (receipt.trim() === '' ? words.noReceipt : null) : words.wrongYuan;
  return (
    <Asking<typeof collect>
      title={words.collect}
      by={collecting}
      send={{ fault, asked: { estate, income, fen: fen ?? 0, receipt: receipt.trim() } }}
      onClose={onClose}
    >
      <ChipFilter
        label={fields.income}
        labelShown
        value={income}
        onChange={(id) => choose(options.find((one) => one.id === id)?.id ?? 'fee')}
        options={options}
      />
      <Field label={fields.yuan} hint={fields.yuanHint} digits="decimal" value={sum} onChange={write} />
      <Field label={fields.receipt} hint={fields.receiptHint} max={20} value={receipt} onChange={number} />
    </Asking>
  );
}

/** From the line of income to the line of spending. */
export function AllotSheet({ estate, onClose }: SheetProps) {
  const allotting = useAsk<typeof allot>('money.allot');
  const [sum, write] = useState('');
  const [why, say] = useState('');
  const fen = fenOf(sum);
  const fault = fen ? tooShort(why) : words.wrongYuan;
  return (
    <Asking<typeof allot>
      title={words.allot}
      by={allotting}
      send={{ fault, asked: { estate, fen: fen ?? 0, why: why.trim() } }}
      isAllowed
      onClose={onClose}
    >
      <Field label={fields.yuan} hint={fields.yuanHint} digits="decimal" value={sum} onChange={write} />
      <Area label={fields.why} hint={fields.whyAllot} rows={2} max={60} value={why} onChange={say} />
    </Asking>
  );
}

type PayProps = SheetProps & { readonly month: string; readonly unpaid: NonNullable<Answer<typeof book>['unpaid']> };

/** A month's pay, place by place, as much as each costs unless somebody worked less. */
export function PayCrewSheet({ estate, month, unpaid, onClose }: PayProps) {
  const paying = useAsk<typeof payCrew>('money.pay-crew');
  const [sums, write] = useState(() => unpaid.map(({ fen }) => yuanOf(fen)));
  const [why, say] = useState('');
  const title = words.of(words.month(month), words.payCrew);
  if (unpaid.length === 0) {
    return (
      <Sheet open title={title} onClose={onClose}>
        <p>{words.paidAll}</p>
      </Sheet>
    );
  }
  const fens = sums.map(fenOf);
  const fault = fens.includes(undefined) ? words.wrongYuan : tooShort(why);
  const lines = unpaid.map(({ place }, nth) => ({ place, fen: fens[nth] ?? 0 }));
  return (
    <Asking<typeof payCrew>
      title={title}
      by={paying}
      send={{ fault, asked: { estate, month, lines, why: why.trim() } }}
      isAllowed
      onClose={onClose}
    >
      {unpaid.map(({ place, kind, shift }, nth) => (
        <Field
          key={place}
          label={fields.pay(crewNames[kind], shift)}
          digits="decimal"
          value={sums[nth] ?? ''}
          onChange={(sum) => write(sums.with(nth, sum))}
        />
      ))}
      <Area label={fields.why} hint={fields.whyPay} rows={2} max={60} value={why} onChange={say} />
    </Asking>
  );
}
