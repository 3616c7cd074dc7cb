import { type Fault, fault } from './fault.ts';
import type { Form } from './forms.ts';
import type { Method, Step } from './language.ts';
import { isMarked, type Marked } from './marked.ts';
import { doersOf } from './page.ts';

/**
 * What a field that is agreed to by itself may not be: required, for refusing costs nothing; shown to all in the timeline, with a posting or under a signature;
 * asked where somebody else than the one who asked would be the one to agree.
 */
export function checkSensitive(method: Method): readonly Fault[] {
  return Object.entries(method.forms).flatMap(([id, form]) => {
    const asked = method.steps.filter((step) => formsOf(step).includes(id));
    return form.fields
      .filter(isMarked)
      .flatMap((field) => [
        ...(field.required ? [said('sensitive-required', form, field)] : []),
        ...(isShown(method, asked, field) ? [said('sensitive-shown', form, field)] : []),
        ...asked.filter(isOfOthers).map((step) => said('sensitive-of-others', form, field, step.name)),
      ]);
  });
}

function said(
  code: 'sensitive-required' | 'sensitive-shown' | 'sensitive-of-others',
  { name: form }: Form,
  { label: field }: Marked,
  step = '',
): Fault {
  return fault(code, { form, field, step });
}

function formsOf({ form }: Step): readonly string[] {
  return typeof form === 'object' ? Object.values(form) : form === undefined ? [] : [form];
}

/** The value would stand where it is not sealed. */
function isShown({ steps }: Method, asked: readonly Step[], { id, fact, posted }: Marked): boolean {
  const signed = steps.some((step) => step.do === 'sign' && step.about?.field === id && asked.some((one) => one.id === step.about?.step));
  return Boolean(fact) || Boolean(posted) || signed;
}

/** Steps whose form is filled in by several, by a side, or by whoever offers to take it: it need not be about the one who asked. */
function isOfOthers(step: Step): boolean {
  return (step.do !== 'fill' && step.do !== 'assign') || doersOf(step).some((who) => who === 'parties' || who === 'candidates');
}
