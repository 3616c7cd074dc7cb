import { Input } from 'antd';
import { mostEnglish, textsOf } from '#method/designing/editing/texts.ts';
import { Nothing } from '#ui/console/states.tsx';
import { Asked } from './asked.tsx';
import type { Findings } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import './english.css';
import { englishWords as words } from './english-words.ts';
import { Folded } from './part.tsx';

/** The words of this page that no ready method says, each with a field for its English; those that have theirs already stand folded below. */
export function English({ known }: { readonly known: Findings['english'] }) {
  const { page } = useDesigning();
  const texts = textsOf(page);
  const own = texts.filter((text) => !Object.hasOwn(known, text));
  const kept = texts.filter((text) => Object.hasOwn(known, text));
  const left = own.filter((text) => !page.english?.[text]).length;
  return (
    <>
      <p className="asked-hint">{words.under}</p>
      {own.length === 0 ? (
        <Nothing icon="ok" {...words.noneOwn} />
      ) : (
        <>
          <p className="design-itself">{left > 0 ? words.left(left, own.length) : words.allWritten(own.length)}</p>
          {own.some((text) => text.includes('{')) && <p className="asked-hint">{words.blanks}</p>}
          <ul className="design-english">
            {own.map((text) => (
              <li key={text}>
                <Written of={text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {kept.length > 0 && (
        <Folded title={words.known(kept.length)}>
          <dl className="design-english">
            {kept.map((text) => (
              <div key={text}>
                <dt>{text}</dt>
                <dd lang="en">{known[text]}</dd>
              </div>
            ))}
          </dl>
        </Folded>
      )}
    </>
  );
}

/** From so many letters on a text is a sentence, whose English needs more than one line. */
const SENTENCE = 10;

/** The Chinese as it stands, and what it is in English. */
function Written({ of }: { readonly of: string }) {
  const { page, change } = useDesigning();
  const value = page.english?.[of] ?? '';
  const write = (english: string) => change({ do: 'say-in-english', chinese: of, english: english.replaceAll('\n', ' ') }, `english/${of}`);
  return (
    <Asked label={of} at={['english', of]}>
      {(mark) => {
        const written = { ...mark, lang: 'en', value, maxLength: 2 * mostEnglish(of), placeholder: words.placeholder };
        return of.length < SENTENCE ? (
          <Input {...written} onChange={({ target }) => write(target.value)} />
        ) : (
          <Input.TextArea {...written} rows={of.length > 2 * SENTENCE ? 4 : 2} onChange={({ target }) => write(target.value)} />
        );
      }}
    </Asked>
  );
}
