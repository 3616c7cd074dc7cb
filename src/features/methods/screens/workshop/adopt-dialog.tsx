import { Form, Input } from 'antd';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import type { adopt } from '../../sharing/contract.ts';
import { workshopWords as words } from './words.ts';
import type { Shared } from './workshop-answers.ts';

type AdoptProps = { readonly of: Shared; readonly community: HerePlace; readonly onClose: () => void };
type Values = { readonly name: string; readonly unit: string; readonly words: string[] };

/** Takes up what another community shares, by the names it has here; its own names stand there already, so one press is enough. */
export function AdoptDialog({ of, community, onClose }: AdoptProps) {
  const needed = [{ required: true, whitespace: true, message: words.needed }];
  return (
    <ChangeDialog<typeof adopt, Values>
      name="methods.adopt"
      title={words.adoptOf(of.name)}
      tells={words.adoptTells}
      done={words.adopted}
      initial={{ name: of.name, unit: of.unit, words: [...of.words] }}
      asked={(values) => ({ community: community.id, method: of.method, ...values })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.adoptName} rules={needed}>
        <Input maxLength={20} showCount />
      </Form.Item>
      <Form.Item name="unit" label={words.adoptUnit} rules={needed}>
        <Input maxLength={4} />
      </Form.Item>
      <fieldset className="workshop-adopt">
        <legend>{words.adoptWords}</legend>
        <div className="workshop-words">
          {of.words.map((word, at) => (
            <Form.Item key={word} name={['words', at]} rules={needed}>
              <Input maxLength={6} aria-label={words.word(at + 1)} />
            </Form.Item>
          ))}
        </div>
      </fieldset>
    </ChangeDialog>
  );
}
