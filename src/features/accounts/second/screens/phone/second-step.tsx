import { type SubmitEvent, useState } from 'react';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Qr } from '../qr.tsx';
import { RecoveryCodes } from '../recovery-codes.tsx';
import { inFours, useSettingUp, useShowing } from '../use-second.ts';
import { secondWords as words } from '../words.ts';

type StepProps = { readonly next: 'show' | 'set-up'; readonly onDone: () => void; readonly onLeave: () => unknown };

/** On the phone: the second step for whoever has typed phone and code or password. */
export function SecondStep({ next, onDone, onLeave }: StepProps) {
  return (
    <Card>
      <div className="second-stack">
        <h2>{next === 'set-up' ? words.setUp.title : words.title}</h2>
        {next === 'set-up' ? <SetUp onDone={onDone} /> : <Show onDone={onDone} />}
        <Button look="quiet" onPress={() => void onLeave()}>
          {words.other}
        </Button>
      </div>
    </Card>
  );
}

/** Six digits of the app, or a code from the paper. */
export function Show({ onDone }: { readonly onDone: () => void }) {
  const { byPaper, turn, demoCode, pending, error, show } = useShowing(onDone);
  return (
    <div className="second-stack">
      <CodeForm
        key={String(byPaper)}
        label={byPaper ? words.recovery : words.code}
        hint={byPaper ? words.recoveryHint : words.codeHint}
        missing={byPaper ? words.recoveryMissing : words.codeMissing}
        digits={!byPaper}
        demoCode={byPaper ? null : demoCode}
        {...{ pending, error, go: words.go, onCode: show }}
      />
      <Button onPress={turn}>{byPaper ? words.useCode : words.useRecovery}</Button>
      {byPaper && <p className="hint">{words.lost}</p>}
    </div>
  );
}

/** A secret to scan, its first code, ten codes to put away. */
export function SetUp({ onDone }: { readonly onDone: () => void }) {
  const { begin, begun, codes, pending, error, confirm } = useSettingUp();
  if (codes) return <PutAway codes={codes} onDone={onDone} />;
  if (!begun)
    return (
      <div className="second-stack">
        <p>{words.setUp.why}</p>
        {error && <ErrorBox error={error} />}
        <Button look="main" wide pending={pending} onPress={begin}>
          {words.setUp.begin}
        </Button>
      </div>
    );
  return (
    <div className="second-stack">
      <ol className="second-steps">
        {words.setUp.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Qr of={begun.qr} />
      <p className="hint">{words.setUp.byHand}</p>
      <p className="second-secret">{inFours(begun.secret)}</p>
      <CodeForm
        label={words.code}
        hint={words.codeHint}
        missing={words.codeMissing}
        digits
        demoCode={begun.demoCode}
        {...{ pending, error, go: words.setUp.confirm, onCode: confirm }}
      />
    </div>
  );
}

type FormProps = {
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly digits: boolean;
  readonly demoCode: string | null;
  readonly pending: boolean;
  readonly error: { readonly message: string } | null;
  readonly go: string;
  readonly onCode: (code: string) => void;
};

function CodeForm({ label, hint, missing, digits, demoCode, pending, error, go, onCode }: FormProps) {
  const [code, setCode] = useState('');
  const [lacks, setLacks] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const bare = code.replaceAll(digits ? /\D/g : /[^0-9a-z]/gi, '');
    const short = bare.length !== (digits ? 6 : 10);
    setLacks(short);
    if (!short) onCode(bare);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        max={16}
        value={code}
        onChange={setCode}
        fault={lacks ? missing : error?.message}
        {...(digits ? { digits: 'whole' as const } : {})}
      />
      {demoCode !== null && (
        <Callout kind="calm" title={words.demo(demoCode)}>
          <Buttons>
            <Button onPress={() => setCode(demoCode)}>{words.fillIn}</Button>
          </Buttons>
        </Callout>
      )}
      <Button look="main" wide submit pending={pending}>
        {go}
      </Button>
    </form>
  );
}

function PutAway({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const [kept, setKept] = useState(false);
  const [lacks, setLacks] = useState(false);
  return (
    <div className="second-stack">
      <h3>{words.codes.title}</h3>
      <RecoveryCodes of={codes} />
      <Button icon="print" onPress={() => window.print()}>
        {words.codes.print}
      </Button>
      <CheckList
        label={words.codes.kept}
        labelHidden
        options={[{ id: 'kept', name: words.codes.kept }]}
        value={kept ? ['kept'] : []}
        onChange={(ids) => setKept(ids.length > 0)}
      />
      {lacks && !kept && (
        <p className="fault" role="alert">
          {words.codes.keptFirst}
        </p>
      )}
      <Button look="main" wide onPress={() => (kept ? onDone() : setLacks(true))}>
        {words.codes.go}
      </Button>
    </div>
  );
}
