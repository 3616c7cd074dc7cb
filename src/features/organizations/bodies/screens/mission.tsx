import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { SideSection } from '#ui/console/frame.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { body, startBody, writeMission } from '../contract.ts';
import { words } from './desk-words.ts';

type Page = Answer<typeof body>;

/** What a grid's Party body or micro-station is there for, and whether it is in use: never without the first. */
export function Mission({ of: { id, mission, standing, activeOn, mayKeep } }: { readonly of: Page }) {
  const [does, act] = useState<'write' | 'start' | null>(null);
  const said = words.mission;
  return (
    <SideSection title={said.title}>
      <p>
        <Tag kind={standing === 'active' ? 'ok' : 'soon'}>{standing === null ? '' : said.standing[standing]}</Tag> {activeOn}
      </p>
      {mission && <p className="bodies-mission">{mission}</p>}
      {mayKeep && (
        <p className="bodies-acts">
          <Button onClick={() => act('write')}>{mission === null ? said.write : said.change}</Button>
          {standing === 'to-start' && (
            <Button type="primary" onClick={() => act('start')}>
              {said.start}
            </Button>
          )}
        </p>
      )}
      {does === 'write' && <WriteDialog body={id} mission={mission} onClose={() => act(null)} />}
      {does === 'start' && (
        <ChangeDialog<typeof startBody, object>
          name="organizations.start-body"
          title={said.start}
          tells={said.startTells}
          done={said.started}
          asked={() => ({ body: id })}
          onClose={() => act(null)}
        />
      )}
    </SideSection>
  );
}

type DialogProps = { readonly body: string; readonly mission: string | null; readonly onClose: () => void };

function WriteDialog({ body: id, mission, onClose }: DialogProps) {
  const said = words.mission;
  return (
    <ChangeDialog<typeof writeMission, { mission: string }>
      name="organizations.write-mission"
      title={mission === null ? said.write : said.change}
      tells={said.tells}
      done={said.done}
      initial={{ mission: mission ?? '' }}
      asked={(given) => ({ body: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="mission" label={said.field} rules={[{ required: true, whitespace: true, min: 10, message: said.missing }]}>
        <Input.TextArea rows={5} maxLength={300} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
