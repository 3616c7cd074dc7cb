import { Button, Form } from 'antd';
import type { printPaper } from '#features/paper/contract.ts';
import { handlers } from '#features/paper/handing-out/words.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { Filing } from './filing.ts';
import { words } from './words.ts';

const { filing: said } = words;

/** The service just chosen as a sheet to fill in with a pen: for whom and where, as far as the form around it knows. */
export function LeafOnPaper({ leaf }: { readonly leaf: string }) {
  const form = Form.useFormInstance<Filing>();
  const prints = useAsk<typeof printPaper>('paper.print');
  if (!useHolds(handlers)) return null;
  const print = () => {
    const { by, person, place = [] }: Partial<Filing> = form.getFieldsValue();
    const where = place.at(-1);
    const whom = by === 'person' && person ? { person } : {};
    prints.mutate({ kind: 'order', leaf, ...whom, ...(where === undefined ? {} : { place: where }) });
  };
  return (
    <p className="desk-suggested">
      {prints.data ? (
        <Button size="small" type="link" href={`/api/paper.sheet?id=${prints.data.id}`} target="_blank" rel="noreferrer">
          {said.leafPrinted}
        </Button>
      ) : (
        <Button size="small" icon={<Icon of="print" />} loading={prints.isPending} onClick={print}>
          {said.leafPrint}
        </Button>
      )}
      <FormFault of={prints.error} />
    </p>
  );
}
