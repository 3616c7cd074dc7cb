import { App, Button, Switch } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { takeBackRetirement, versions } from '../../designing/contract.ts';
import type { share, unshare } from '../../sharing/contract.ts';
import { RetireDialog } from './retire-dialog.tsx';
import { workshopWords } from './words.ts';

const words = workshopWords.own;

type OwnProps = { readonly method: string; readonly on: boolean; readonly community: HerePlace };
type Versions = Answer<typeof versions>;

/** What a community made itself: where it comes from, each version with day and reason, whether others may take it up, and its end. */
export function OwnMethod({ method, on, community }: OwnProps) {
  const seen = useSee<typeof versions>('methods.versions', { community: community.id, method });
  return (
    <section className="method-own" aria-labelledby="method-own">
      <h3 id="method-own">{words.title}</h3>
      <Shown of={seen}>
        {(of) => (
          <>
            {of.origin && (
              <p className="method-quiet">
                {words.origin}：{words.originSays(of.origin.name, of.origin.version, of.origin.community)}
                {of.origin.newer !== null && words.originNewer(of.origin.newer)}
              </p>
            )}
            <VersionTable of={of} community={community} />
            <Keeping of={of} on={on} community={community} />
          </>
        )}
      </Shown>
    </section>
  );
}

function VersionTable({ of: { id, versions: all }, community }: { readonly of: Versions; readonly community: HerePlace }) {
  const now = useNow();
  return (
    <ol className="method-versions">
      {all.map(({ version, at, by, reason, running, changed }) => (
        <li key={version}>
          <b>{words.version(version)}</b>
          <div>
            {reason}
            <small>{words.at(by, whichDay(at, now))}</small>
            {changed.length > 0 && <Changed version={version} of={changed} />}
          </div>
          <span className="method-quiet">{words.running(running)}</span>
          <a
            href={`/api/methods.export?${new URLSearchParams({ community: community.id, method: id, version: String(version) }).toString()}`}
            aria-label={words.exportOf(version)}
            download
          >
            {words.export}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What a version changed in the one before, folded away. */
function Changed({ version, of }: { readonly version: number; readonly of: readonly string[] }) {
  return (
    <details>
      <summary>{words.changed(version - 1, of.length)}</summary>
      <ul>
        {of.map((say) => (
          <li key={say}>{say}</li>
        ))}
      </ul>
    </details>
  );
}

/** Sharing, taking out of use, and taking that back: the secretary's. */
function Keeping({ of, on, community }: { readonly of: Versions; readonly on: boolean; readonly community: HerePlace }) {
  const { message } = App.useApp();
  const [retiring, retire] = useState(false);
  const sharing = useAsk<typeof share>('methods.share');
  const unsharing = useAsk<typeof unshare>('methods.unshare');
  const restoring = useAsk<typeof takeBackRetirement>('methods.take-back-retirement');
  if (!useHolds(['secretary'])) return null;
  const asked = { community: community.id, method: of.id };
  const then = (done: string) => ({
    onSuccess: () => void message.success(done),
    onError: (refused: Error) => void message.error(refused.message),
  });
  if (of.retiredAt !== null)
    return (
      <p className="method-switches">
        {words.isRetired}
        <Button onClick={() => restoring.mutate(asked, then(words.restored))}>{words.restore}</Button>
      </p>
    );
  return (
    <div className="method-keeping">
      <p>
        <Switch
          aria-label={words.share}
          checked={of.sharedAt !== null}
          loading={sharing.isPending || unsharing.isPending}
          onChange={(next) => (next ? sharing.mutate(asked, then(words.shared)) : unsharing.mutate(asked, then(words.unshared)))}
        />
        <span>
          {words.share}
          <small>{of.sharedAt === null ? words.shareOff : words.shareOn}</small>
        </span>
      </p>
      <Button onClick={() => retire(true)}>{words.retire}</Button>
      {retiring && <RetireDialog method={of.id} on={on} community={community} onClose={() => retire(false)} />}
    </div>
  );
}
