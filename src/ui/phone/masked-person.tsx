import { useEffect, useRef, useState } from 'react';
import { useStillShown } from '../still-shown.ts';
import { words as kit } from '../words.ts';
import { Button, Call } from './button.tsx';
import { Icon } from './icon.tsx';
import { Person } from './person.tsx';
import { Sheet } from './sheet.tsx';
import { WhyLook } from './why-look.tsx';

const words = kit.reveal;

type MaskedPersonProps = {
  /** As everybody may read it: 王**. */
  readonly name: string;
  readonly does: string;
  /** Asks for name and phone with a reason, which the person can read. Without it they stay masked. */
  readonly onReveal?: ((reason: string) => void) | undefined;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly revealed: { readonly name: string | null; readonly phone: string | null } | undefined;
};

/** Somebody masked; name and phone come only for a reason, and are gone again when the screen is left, or after ten minutes. */
export function MaskedPerson({ name, does, onReveal, pending, error, revealed }: MaskedPersonProps) {
  const [asking, setAsking] = useState(false);
  const shown = useStillShown(revealed);
  if (shown) return <Revealed name={shown.name ?? name} phone={shown.phone} />;
  return (
    <>
      <Person
        name={name}
        does={does}
        action={
          onReveal && (
            <Button icon="eye" onPress={() => setAsking(true)} label={words.openNamed(name)}>
              {words.open}
            </Button>
          )
        }
      />
      <Sheet open={asking && onReveal !== undefined} title={words.title} onClose={() => setAsking(false)}>
        <WhyLook
          {...{ tells: words.tells, often: words.often, go: words.go }}
          pending={pending}
          error={error}
          onSend={(reason) => onReveal?.(reason)}
        />
      </Sheet>
    </>
  );
}

function Revealed({ name, phone }: { readonly name: string; readonly phone: string | null }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    here.current?.focus();
  }, []);
  return (
    <div ref={here} tabIndex={-1} className="revealed">
      <Person name={name} does={phone === null ? words.noPhone : spaced(phone)} action={phone && <Call phone={phone} name={name} />} />
      <p className="logged" role="status">
        <Icon of="eye" />
        {words.logged}
      </p>
    </div>
  );
}

/** A mobile number as it is read aloud: 138 0000 0000. */
function spaced(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
