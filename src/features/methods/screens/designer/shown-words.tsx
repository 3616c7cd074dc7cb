import { AskedWords } from './asked.tsx';
import { useDesigning } from './designing.ts';
import { methodWords as words } from './method-words.ts';
import { AddButton, Part, Row, SmallButton } from './part.tsx';

/** The words residents see, in order, and how the row of them will look. */
export function ShownWords() {
  const { page, change } = useDesigning();
  return (
    <Part title={words.shown} at={['words']}>
      <p className="asked-hint">{words.shownHint}</p>
      <ol className="design-rows design-words">
        {page.words.map((word, at) => (
          <Row
            key={words.word(at + 1)}
            name={words.word(at + 1)}
            at={['words', at]}
            actions={
              <>
                <SmallButton
                  icon="up"
                  name={words.wordUp(word)}
                  off={at === 0}
                  onPress={() => change({ do: 'move-word', at, to: at - 1 })}
                />
                <SmallButton
                  icon="close"
                  name={words.removeWord(word)}
                  off={page.words.length <= 2}
                  onPress={() => change({ do: 'remove-word', at })}
                />
              </>
            }
          >
            <AskedWords
              label={words.word(at + 1)}
              at={['words', at]}
              value={word}
              max={6}
              onWrite={(next) => change({ do: 'name-word', at, word: next }, `words/${at}`)}
            />
          </Row>
        ))}
      </ol>
      <AddButton onPress={() => change({ do: 'add-word', word: words.newWord })}>{words.addWord}</AddButton>
    </Part>
  );
}
