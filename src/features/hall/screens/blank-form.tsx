import type { Service } from './service-page.tsx';
import { words } from './words.ts';

const said = words.blank;

/** The paper way: the same questions as on the phone, with the number of the form, so that the desk enters it under the same matter (row S2-A62). Seen only in print. */
export function BlankForm({
  of,
  community,
}: {
  readonly of: Pick<Service, 'name' | 'code' | 'questions' | 'documents'>;
  readonly community: string;
}) {
  const { name, code, questions, documents } = of;
  return (
    <div className="hall-blank">
      <h2>{said.title(name)}</h2>
      <p>{said.code(code)}</p>
      {[said.name, said.phone, said.home].map((line) => (
        <p key={line} className="line">
          {line}
        </p>
      ))}
      {questions
        .filter(({ kind }) => kind !== 'photo')
        .map(({ id, label, choices }) => (
          <p key={id} className="line">
            {[label, ...choices.map((choice) => `□${choice.name}`)].join(' ')}
          </p>
        ))}
      {documents.length > 0 && <p>{[said.papers, ...documents.map((one) => `□${one}`)].join(' ')}</p>}
      <p>{said.agree}</p>
      <p className="line">{said.sign}</p>
      <p>{said.give(community)}</p>
    </div>
  );
}
