import { useEffect, useRef } from 'react';
import { Icon } from '#ui/phone/icon.tsx';

/** What is still missing from a choice, right where it is missing; a long sheet scrolls to it. */
export function Fault({ say }: { readonly say: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <p ref={place} className="fault" role="alert">
      <Icon of="warn" />
      {say}
    </p>
  );
}
