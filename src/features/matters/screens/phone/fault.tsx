import { Icon } from '#ui/phone/icon.tsx';

/** What is still missing from a choice, right where it is missing. */
export function Fault({ say }: { readonly say: string }) {
  return (
    <p className="fault" role="alert">
      <Icon of="warn" />
      {say}
    </p>
  );
}
