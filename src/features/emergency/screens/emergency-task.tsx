import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { now as nowAtWork, taskDone } from '../contract.ts';
import { words as all } from './words.ts';

type On = NonNullable<Answer<typeof nowAtWork>['on']>;
type TaskProps = { readonly emergency: string; readonly of: On['tasks'][number] };

/** One task of a running emergency: whose post it is, who did it, and the button for whoever may. */
export function EmergencyTask({ emergency, of: { nth, post, what, by, mine } }: TaskProps) {
  const does = useAsk<typeof taskDone>('emergency.task-done');
  return (
    <Card tone={mine ? 'plain' : 'soft'}>
      <CardHead title={what} tag={by === null ? <Tag kind="q">{all.waits}</Tag> : <Tag kind="ok">{all.by(by)}</Tag>} more={post} />
      {does.error && <ErrorBox error={does.error} />}
      {mine && (
        <Buttons>
          <Button look="help" wide pending={does.isPending} onPress={() => does.mutate({ emergency, nth })}>
            {all.worker.did}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}
