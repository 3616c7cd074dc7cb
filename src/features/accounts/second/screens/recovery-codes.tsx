import './second.css';
import { secondWords as words } from './words.ts';

/** The ten codes, as they are printed: two columns of large plain letters. */
export function RecoveryCodes({ of: codes }: { readonly of: readonly string[] }) {
  return (
    <section className="second-codes" aria-label={words.codes.title}>
      <p>{words.codes.why}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
