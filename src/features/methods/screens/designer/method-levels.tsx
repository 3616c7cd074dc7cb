import { AskedOne, AskedSome, AskedWords } from './asked.tsx';
import type { Method } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { methodWords as words } from './method-words.ts';
import { postOptions, stepOptions } from './options.ts';
import { AddButton, Row, SmallButton, Tick } from './part.tsx';

type Levels = NonNullable<Method['levels']>;
type Level = Levels[number];

/** The levels a matter is raised through, from the lowest to the highest. */
export function MethodLevels() {
  const { page, change } = useDesigning();
  const { levels } = page;
  const become = (next: Levels | null, field?: string) => change({ do: 'set-levels', levels: next }, field);
  return (
    <>
      <Tick on={levels !== undefined} at={['levels']} onTurn={(on) => become(on ? usual : null)}>
        {words.levels}
      </Tick>
      {levels && (
        <div className="design-inner">
          <ol className="design-rows">
            {levels.map((level, at) => (
              <Row
                key={words.level(at + 1)}
                name={words.level(at + 1)}
                at={['levels', at]}
                actions={
                  <SmallButton
                    icon="close"
                    name={words.removeLevel(level.name)}
                    off={levels.length <= 2}
                    onPress={() => become(levels.filter((other) => other !== level))}
                  />
                }
              >
                <LevelFields level={level} at={at} onChange={(next, field) => become(levels.with(at, next), field)} />
              </Row>
            ))}
          </ol>
          <AddButton onPress={() => become([...levels, { name: words.level(levels.length + 1), posts: ['street-leader'] }])}>
            {words.addLevel}
          </AddButton>
        </div>
      )}
    </>
  );
}

const usual: Levels = [
  { name: words.newLevels[0], posts: ['grid-worker', 'grid-head'] },
  { name: words.newLevels[1], posts: ['community-staff', 'secretary'] },
];
const STAYS = '';

type LevelProps = { readonly level: Level; readonly at: number; readonly onChange: (level: Level, field?: string) => void };

function LevelFields({ level, at, onChange }: LevelProps) {
  const { page, posts } = useDesigning();
  const { step, ...staying } = level;
  return (
    <>
      <AskedWords
        label={words.levelName}
        at={['levels', at, 'name']}
        value={level.name}
        max={6}
        onWrite={(name) => onChange({ ...level, name }, `levels/${at}`)}
      />
      <AskedSome
        label={words.levelPosts}
        at={['levels', at, 'posts']}
        value={level.posts}
        options={postOptions(posts)}
        onChoose={(chosen) => onChange({ ...level, posts: chosen })}
      />
      <AskedOne
        label={words.levelStep}
        at={['levels', at, 'step']}
        value={step ?? STAYS}
        options={[{ value: STAYS, label: words.levelStays }, ...stepOptions(page)]}
        onChoose={(to) => onChange(to === STAYS ? staying : { ...staying, step: to })}
      />
    </>
  );
}
