import { useHere } from '#ui/console/here.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { Steps, Timeline } from '#ui/phone/steps.tsx';
import { DueTag, Tag } from '#ui/phone/tag.tsx';
import { ago, civilDay, clockTime, due, when } from '#ui/when.ts';
import { words as kit } from '#ui/words.ts';
import { yuanOf } from '#ui/yuan.ts';
import { actingWords as acting } from './acting-words.ts';
import { Light } from './light.tsx';
import { RevealName } from './reveal-name.tsx';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

type Of = { readonly of: Shown };
const { panel } = words;

/** How it stands, until when, and how far it is in the community's own words. */
export function MatterHead({ of: matter }: Of) {
  const now = useNow();
  const at = matter.stages.findIndex(({ state }) => state === 'now');
  const isOpen = matter.light !== 'done' && matter.light !== 'ended';
  const presses = matter.light === 'late' || matter.light === 'soon';
  return (
    <>
      <p className="desk-tags">
        {presses && <Tag kind="go">{matter.status}</Tag>}
        <Light of={matter} now={now} />
        {isOpen && !presses && matter.dueAt && matter.light !== 'paused' && <DueTag due={due(matter.dueAt, now)} />}
        {matter.provisional && (
          <span title={words.provisionalMeans}>
            <Tag kind="q">{words.provisional}</Tag>
          </span>
        )}
        {isOpen && matter.level && <Tag kind="q">{words.panel.level(matter.level)}</Tag>}
        {matter.supervised && <Tag kind="late">{acting.supervised}</Tag>}
      </p>
      <Steps names={matter.stages.map(({ name }) => name)} at={at === -1 ? matter.stages.length : at} />
    </>
  );
}

/** Whose it is: masked until a reason is given. */
export function Opener({ of: { id, opener, channel, method, leaf } }: Of) {
  return (
    <div className="desk-person">
      <p className="desk-label">{panel.opener}</p>
      <div>
        <RevealName matter={id} opener={opener} />
        <p className="desk-quiet">{[leaf, method, panel.channel(channel)].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}

/** Who is at work on it, with a work phone where there is one. */
export function Helper({ of: { assignee } }: Of) {
  if (!assignee) return null;
  return (
    <div className="desk-person">
      <p className="desk-label">{panel.assignee}</p>
      <p>
        <b>{assignee.called}</b> <span className="desk-quiet">{assignee.kind}</span>{' '}
        {assignee.workPhone && <a href={`tel:${assignee.workPhone}`}>{assignee.workPhone}</a>}
      </p>
    </div>
  );
}

/** An extension that waits for its answer, and the first reply that is still owed. */
export function Clocks({ of: { extension, canAlso, firstReplyDue, firstReplyAt } }: Of) {
  const now = useNow();
  const said = acting.answerExtension;
  const owed = firstReplyAt === null ? firstReplyDue : null;
  if (!extension && owed === null) return null;
  return (
    <div className="desk-clocks">
      {extension && (
        <p>
          <Icon of="clock" />
          {canAlso.answerExtension ? said.asks(extension.by, when(extension.until, now)) : said.waits(when(extension.until, now))}
          {extension.reason && `：${extension.reason}`}
        </p>
      )}
      {owed !== null && (
        <p>
          <Icon of="talk" />
          {acting.firstReply.due(when(owed, now))}
        </p>
      )}
    </div>
  );
}

/** Those called in, and who has done their part. */
export function Team({ of: { team } }: Of) {
  if (team.length === 0) return null;
  return (
    <div className="desk-person">
      <p className="desk-label">{acting.team.title}</p>
      <ul>
        {team.map(({ called, kind, done }) => (
          <li key={`${called}${kind}`}>
            <b>{called}</b> {kind !== called && <span className="desk-quiet">{kind}</span>}{' '}
            <Tag kind={done ? 'ok' : 'q'}>{done ? acting.team.done : acting.team.waits}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On paper only: whose sheet it is, and as of when. */
export function Letterhead() {
  const { community } = useHere();
  const now = useNow();
  return (
    <div className="desk-on-paper desk-letterhead">
      <b>{panel.sheet(community?.name ?? '')}</b>
      <small>{panel.printedAt(`${civilDay(now)} ${clockTime(now)}`)}</small>
    </div>
  );
}

export function Price({ of: { price, covers } }: Of) {
  if (price === null) return null;
  return (
    <div className="desk-person">
      <p className="desk-label">{panel.price}</p>
      <p>
        <b>{yuanOf(price)}</b> {kit.yuan}
        {covers && <span className="desk-quiet">{` · ${acting.covers}：${covers}`}</span>}
      </p>
    </div>
  );
}

/** What happened, oldest first, with the photos of each step. */
export function Story({ of: { timeline, light } }: Of) {
  const now = useNow();
  if (timeline.length === 0) return <p className="desk-quiet">{panel.noStory}</p>;
  const isOpen = light !== 'done' && light !== 'ended';
  return (
    <Timeline
      entries={timeline.map((entry) => ({
        id: String(entry.seq),
        title: entry.title,
        text: (
          <>
            {entry.text}
            <Photos of={entry.photos} />
          </>
        ),
        at: [ago(entry.at, now), entry.by].filter(Boolean).join(' · '),
        now: entry.now && isOpen,
      }))}
    />
  );
}

function Photos({ of: photos }: { readonly of: readonly string[] }) {
  if (photos.length === 0) return null;
  return (
    <span className="desk-photos">
      {photos.map((id, index) => (
        <a key={id} href={`/api/matters.photo/${id}`} target="_blank" rel="noreferrer">
          <img src={`/api/matters.photo/${id}`} alt={panel.photo(index + 1)} loading="lazy" />
        </a>
      ))}
    </span>
  );
}

/** Where else one can go; going there changes nothing here. */
export function Elsewhere({ of: { elsewhere } }: Of) {
  return (
    <>
      <ul className="desk-elsewhere">
        {elsewhere.map(({ name, phone }) => (
          <li key={name}>
            {name} {phone && <a href={`tel:${phone}`}>{phone}</a>}
          </li>
        ))}
      </ul>
      <p className="desk-quiet">{panel.elsewhereMeans}</p>
    </>
  );
}
