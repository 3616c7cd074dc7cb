import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { askOwners, closeVote, owners, ownersHomes, recordOwners } from '../../owners/contract.ts';
import { OwnersSums } from '../owners-sums.tsx';
import { ownersWords as words } from '../owners-words.ts';

type Of = { readonly work: string };
type Act = 'ask' | 'record' | 'close';
type Doing = Of & { readonly onClose: () => void };
type Said = 'for' | 'against' | 'abstained';
const required = { required: true, message: words.missing };
const hundredths = (metres: number) => Math.round(metres * 100);
const dialogs = { ask: AskDialog, record: RecordDialog, close: CloseDialog } as const;

/** The owners' word at the desk: asked, recorded home by home, counted. */
export function OwnersDesk({ work, keeps, planned }: Of & { readonly keeps: boolean; readonly planned: boolean }) {
  const { data } = useSee<typeof owners>('works.owners', { work });
  const [does, act] = useState<Act | null>(null);
  if (!data || (!data.needed && !data.vote)) return null;
  const isOpen = data.vote?.standing === 'open';
  const acts: readonly Act[] = isOpen ? ['record', 'close'] : planned && data.vote?.standing !== 'passed' ? ['ask'] : [];
  const Dialog = does && dialogs[does];
  return (
    <>
      <OwnersSums work={work} />
      {keeps && (
        <div className="works-acts">
          {acts.map((one) => (
            <Button key={one} onClick={() => act(one)}>
              {words[one]}
            </Button>
          ))}
        </div>
      )}
      {Dialog && <Dialog work={work} onClose={() => act(null)} />}
    </>
  );
}

function AskDialog({ work, onClose }: Doing) {
  return (
    <ChangeDialog<typeof askOwners, { question: string; closes: string; each: number }>
      name="works.ask-owners"
      title={words.ask}
      tells={words.askTells}
      done={words.done}
      asked={({ each, ...given }) => ({ work, ...given, each: hundredths(each) })}
      onClose={onClose}
    >
      <Form.Item name="question" label={words.question} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="closes" label={words.closes} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="each" label={words.each} rules={[required]}>
        <InputNumber min={0.01} precision={2} />
      </Form.Item>
    </ChangeDialog>
  );
}

type Recorded = { homes: string[]; said?: Said; own?: number };
function RecordDialog({ work, onClose }: Doing) {
  const seen = useSee<typeof ownersHomes>('works.owners-homes', { work });
  const homes = (seen.data?.homes ?? []).map(({ id, name, area, said }) => ({
    value: id,
    label: `${name} · ${area / 100} ㎡ · ${said === null ? words.notYet : words.said[said]}`,
  }));
  const opinions = Object.entries(words.said).map(([value, label]) => ({ value, label }));
  return (
    <ChangeDialog<typeof recordOwners, Recorded>
      name="works.record-owners"
      title={words.record}
      tells={words.recordTells}
      done={words.done}
      asked={({ own, homes: chosen, said }) => ({
        work,
        homes: chosen,
        ...(said ? { said } : {}),
        ...(own ? { area: hundredths(own) } : {}),
      })}
      onClose={onClose}
    >
      <Form.Item name="homes" label={words.which} rules={[required]}>
        <Select mode="multiple" options={homes} showSearch={{ optionFilterProp: 'label' }} loading={seen.isPending} />
      </Form.Item>
      <Form.Item name="said" label={words.opinion}>
        <Radio.Group options={opinions} optionType="button" />
      </Form.Item>
      <Form.Item name="own" label={words.own}>
        <InputNumber min={0.01} precision={2} />
      </Form.Item>
    </ChangeDialog>
  );
}

function CloseDialog({ work, onClose }: Doing) {
  return (
    <ChangeDialog<typeof closeVote, object>
      name="works.close-vote"
      title={words.close}
      tells={words.closeTells}
      done={words.done}
      asked={() => ({ work })}
      onClose={onClose}
    />
  );
}
