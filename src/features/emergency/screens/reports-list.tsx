import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import type { joinReport, reports } from '../contract.ts';
import { roleNames } from '../words.ts';
import { words } from './words.ts';

type Row = Answer<typeof reports>['rows'][number];

/** Who said that they come to help, those who wait to be taken in first. */
export function ReportsList({ emergency }: { readonly emergency: string }) {
  const rows = useSee<typeof reports>('emergency.reports', { emergency }).data?.rows ?? [];
  const mayJoin = useHolds(['secretary']);
  const [joining, join] = useState<Row | null>(null);
  return (
    <>
      {rows.length > 0 && (
        <>
          <h3>{words.reports}</h3>
          <ul>
            {rows.map((row) => (
              <li key={row.person}>
                {words.reportAs(row.called, row.roles.map((role) => roleNames[role]).join('、'), row.grid)}{' '}
                {row.joined && <small>{words.joined}</small>}
                {!row.joined && mayJoin && (
                  <Button size="small" aria-label={words.joinFor(row.called)} onClick={() => join(row)}>
                    {words.join}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {joining && (
        <ChangeDialog<typeof joinReport, object>
          name="emergency.join-report"
          title={words.joinFor(joining.called)}
          tells={words.joinTells}
          done={words.joined}
          asked={() => ({ emergency, person: joining.person })}
          onClose={() => join(null)}
        />
      )}
    </>
  );
}
