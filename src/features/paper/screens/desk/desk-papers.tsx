import { Button } from 'antd';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { SideSection } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { civilDay } from '#ui/when.ts';
import type { PaperRow, papersOf, printPaper } from '../../contract.ts';
import { handlers } from '../../handing-out/words.ts';
import { words } from '../words.ts';
import './paper.css';

/** The sheets handed out for a matter and those put to it, with the two that can be printed for it. */
export function DeskPapers({ matter }: { readonly matter: string }) {
  const handles = useHolds(handlers);
  const { data } = useSee<typeof papersOf>('paper.of-matter', { matter }, { enabled: handles });
  const prints = useAsk<typeof printPaper>('paper.print');
  if (!handles || data === undefined) return null;
  return (
    <SideSection title={words.title}>
      <div className="no-print">
        {data.rows.map((paper) => (
          <OneSheet key={paper.id} of={paper} />
        ))}
        <p className="paper-acts">
          {(['step', 'join'] as const).map((kind) => (
            <Button key={kind} loading={prints.isPending} onClick={() => prints.mutate({ kind, matter })}>
              {words.printing.of[kind]}
            </Button>
          ))}
        </p>
        <FormFault of={prints.error} />
      </div>
    </SideSection>
  );
}

function OneSheet({ of: { id, code, title, back, void: dropped, printedAt } }: { readonly of: PaperRow }) {
  return (
    <p className="paper-of-matter">
      <span>
        {title}
        <small className="paper-code">
          {[code, back ? words.ways[back.how] : dropped ? words.dropped : civilDay(printedAt)].join(' · ')}
        </small>
      </span>
      {!back && !dropped && (
        <Button size="small" href={`/api/paper.sheet?id=${id}`} target="_blank" aria-label={`${words.printing.open} ${code}`}>
          {words.printing.open}
        </Button>
      )}
    </p>
  );
}
