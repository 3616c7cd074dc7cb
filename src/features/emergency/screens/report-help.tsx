import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Lead } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { advice, leaveReport, report } from '../contract.ts';
import { roleNames } from '../words.ts';
import { words as all } from './words.ts';

const words = all.phone;
type On = NonNullable<Answer<typeof advice>['on']>;
type Role = keyof typeof roleNames;
const ROLES: readonly Role[] = ['agent', 'messenger', 'attendant'];

/** 报备, on this one screen: how to be called and what one would do; then how far it is, and the way out. */
export function ReportHelp({ of: { id: emergency, reported } }: { readonly of: On }) {
  return (
    <Lead title={words.helps} under={words.helpsMore}>
      <p role="status">{reported === 'no' ? '' : words[reported]}</p>
      {reported === 'no' ? <Say emergency={emergency} /> : <Quit emergency={emergency} />}
    </Lead>
  );
}

function Say({ emergency }: { readonly emergency: string }) {
  const [called, setCalled] = useState('');
  const [chosen, choose] = useState<readonly string[]>([]);
  const saying = useAsk<typeof report>('emergency.report');
  const roles = ROLES.filter((role) => chosen.includes(role));
  return (
    <div className="form-fields">
      <Field label={words.called} value={called} onChange={setCalled} max={20} fault={saying.error?.about('called')} />
      <CheckList label={words.roles} value={chosen} onChange={choose} options={ROLES.map((id) => ({ id, name: roleNames[id] }))} />
      {saying.error && <ErrorBox error={saying.error} />}
      <Buttons>
        <Button
          look="main"
          wide
          pending={saying.isPending}
          disabled={called.trim() === '' || roles.length === 0}
          onPress={() => saying.mutate({ emergency, called, roles })}
        >
          {words.report}
        </Button>
      </Buttons>
    </div>
  );
}

function Quit({ emergency }: { readonly emergency: string }) {
  const leaving = useAsk<typeof leaveReport>('emergency.leave-report');
  return (
    <>
      {leaving.error && <ErrorBox error={leaving.error} />}
      <Buttons>
        <Button wide pending={leaving.isPending} onPress={() => leaving.mutate({ emergency })}>
          {words.quit}
        </Button>
      </Buttons>
    </>
  );
}
