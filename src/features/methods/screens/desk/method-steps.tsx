import { Icon } from '#ui/phone/icon.tsx';
import type { Method, Step } from './method-answers.ts';
import { words } from './words.ts';
import './method-steps.css';

/** The steps as a numbered line from top to bottom; under each, where every outcome leads: on, back, or to an end. */
export function MethodSteps({ of: { steps } }: { readonly of: Method }) {
  return (
    <ol className="method-steps">
      {steps.map((step) => (
        <li key={step.id}>
          <div>
            <h4>
              {step.name}
              <small>{step.kind}</small>
            </h4>
            <p>
              <span>{step.who}</span>
              <span className="method-quiet">{step.within === null ? words.byLeaf : words.within(step.within)}</span>
            </p>
            <Outcomes of={step} numberOf={(id) => steps.findIndex((one) => one.id === id) + 1} />
            <Details of={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const ways = { on: 'down', back: 'refresh', end: 'ok' } as const;

function Outcomes({ of, numberOf }: { readonly of: Step; readonly numberOf: (step: string) => number }) {
  return (
    <ul className="method-ways" aria-label={words.outcomes}>
      {of.outcomes.map(({ label, to, target, way, by }) => (
        <li key={`${label} ${to}`} className={way}>
          <b className={by === 'person' ? undefined : 'method-quiet'}>{label}</b>
          <Icon of={ways[way]} />
          <span>{target === null ? to : words.leadsTo(numberOf(target), to, way)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is written down, and what happens when it is late: unfolded by who wants to know. */
function Details({ of: { fields, rules, asks } }: { readonly of: Step }) {
  return (
    <details>
      <summary>{words.details}</summary>
      <p>{words.told(asks)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ label, kind, required, choices }) => (
            <li key={label}>
              {label}
              <small>
                {kind}
                {required ? words.required : ''}
                {choices.length > 0 && `：${choices.join('、')}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {rules.map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
    </details>
  );
}
