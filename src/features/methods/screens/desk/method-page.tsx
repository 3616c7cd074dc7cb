import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { preview } from '../../contract.ts';
import { MakeOne } from '../workshop/make-one.tsx';
import { OwnMethod } from '../workshop/own-method.tsx';
import type { Workshop } from '../workshop/workshop-answers.ts';
import type { Method } from './method-answers.ts';
import { MethodSteps } from './method-steps.tsx';
import { MethodSwitch } from './method-switch.tsx';
import { MethodTrial } from './method-trial.tsx';
import { words } from './words.ts';

type PageProps = { readonly id: string; readonly community: HerePlace; readonly workshop: Workshop | undefined };

/** One method to read before it is switched on: what it is for, how it goes, who is needed, and what is still in its way here. */
export function MethodPage({ id, ...here }: PageProps) {
  const seen = useSee<typeof preview>('methods.preview', { method: id, community: here.community.id });
  return <Shown of={seen}>{(method) => <Sheet of={method} {...here} />}</Shown>;
}

function Sheet({ of: method, community, workshop }: SheetProps) {
  return (
    <article className="method" aria-labelledby="method-name">
      <Head of={method} community={community} workshop={workshop} />
      <p>{method.summary}</p>
      {(!method.on || method.older !== null) && <Readiness of={method} />}
      <dl className="method-facts">
        <Fact name={words.seenAs}>{method.words.join(' → ')}</Fact>
        <Fact name={words.opensBy}>{method.opens.who}</Fact>
        <Fact name={words.comesIn}>{method.opens.channels}</Fact>
        {method.opens.readers !== null && <Fact name={words.readBy}>{method.opens.readers}</Fact>}
        {method.opens.sealed && <Fact name={words.privacy}>{words.sealed}</Fact>}
      </dl>
      {isOwnIn(workshop, method) && <OwnMethod method={method.id} on={method.on} community={community} />}
      <h3>{words.steps}</h3>
      <MethodSteps of={method} />
      <MethodTrial method={method.id} community={community} />
      <h3>{words.rules}</h3>
      <ul className="method-rules">
        {method.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{words.ends}</h3>
      <dl className="method-facts">
        {method.ends.map(({ name, says }) => (
          <Fact key={name} name={name}>
            {says}
          </Fact>
        ))}
      </dl>
    </article>
  );
}

type SheetProps = Omit<PageProps, 'id'> & { readonly of: Method };

/** What it is called, whether it serves here, and what the secretary may do with it. */
function Head({ of: method, community, workshop }: SheetProps) {
  const isOwn = isOwnIn(workshop, method);
  return (
    <header>
      <div>
        <h2 id="method-name">
          {method.name}
          <Tag kind={method.on ? 'ok' : 'q'}>{method.always ? words.always : method.on ? words.on : words.off}</Tag>
        </h2>
        <p className="method-quiet">
          {words.from(method.from)} · {words.version(method.version)}
        </p>
      </div>
      <div className="method-switches">
        {workshop && <MakeOne method={method.id} community={community} workshop={workshop} />}
        {!method.always && <MethodSwitch of={method} own={isOwn} community={community} />}
      </div>
    </header>
  );
}

const isOwnIn = (workshop: Workshop | undefined, method: Method): boolean => workshop?.own.some(({ id }) => id === method.id) ?? false;

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Readiness({ of: { faults } }: { readonly of: Method }) {
  if (faults.length === 0)
    return (
      <p className="method-ready">
        <Icon of="ok" />
        {words.ready}
      </p>
    );
  return (
    <div className="method-faults">
      <b>{words.faults}</b>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
