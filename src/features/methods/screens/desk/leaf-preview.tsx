import { saySpan } from '#method/spans/words.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { LeafForm, Tree } from './tree-answers.ts';
import './leaf-preview.css';
import { treeWords } from './tree-words.ts';

const { preview: words } = treeWords;

/** The service as a resident meets it on the phone, out of what is typed this very moment. */
export function LeafPreview({ typed, of }: { readonly typed: Partial<LeafForm>; readonly of: Tree }) {
  const { name, within, danger, takers = [], words: said = [] } = typed;
  const helpers = of.helpers.filter(({ id }) => takers.includes(id)).map((helper) => helper.name);
  return (
    <aside className="tree-preview" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="tree-phone">
        {danger?.call && (
          <div className="tree-danger">
            <b>
              <Icon of="warn" />
              {words.danger}
            </b>
            <p>{danger.say}</p>
            <span>{words.call(danger.call)}</span>
          </div>
        )}
        <div className="tree-card">
          <b>{name?.trim() || words.unnamed}</b>
          {within?.count ? <small>{words.promise(saySpan(within))}</small> : null}
        </div>
        <Asked questions={typed.questions ?? []} />
        <p className="tree-quiet">{helpers.length > 0 ? `${words.takers}：${helpers.join('、')}` : words.staffOnly}</p>
      </div>
      {said.length > 0 && (
        <p className="tree-quiet">
          {words.finds}：{said.join('、')}
        </p>
      )}
    </aside>
  );
}

function Asked({ questions }: { readonly questions: NonNullable<LeafForm['questions']> }) {
  const shown = questions.filter((question) => question?.label);
  if (shown.length === 0) return null;
  return (
    <dl>
      <dt>{words.asks}</dt>
      {shown.map(({ label, required, choices = [] }) => (
        <dd key={label}>
          {label}
          {required && <em>{words.must}</em>}
          {choices.length > 0 ? <small>{choices.join('　')}</small> : <i aria-hidden="true" />}
        </dd>
      ))}
    </dl>
  );
}
