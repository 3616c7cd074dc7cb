import { checkFlow } from './check-flow.ts';
import { checkPage } from './check-page.ts';
import { checkSafeguards } from './check-safeguards.ts';
import { checkSensitive } from './check-sensitive.ts';
import { checkSetting } from './check-setting.ts';
import { checkEnglish } from './english.ts';
import type { Fault } from './fault.ts';
import { type Method, methodShape } from './language.ts';
import type { Setting } from './setting.ts';
import { upcast } from './upcast.ts';

/**
 * Everything wrong with a method, each in a sentence; a method with faults cannot be switched on. With a setting (posts held here, the catalogue, the
 * calendar, what the ledger already knows) it is also checked against the place it is meant for.
 */
export function check(method: Method, setting: Setting = {}): readonly Fault[] {
  const onPage = checkPage(method);
  if (onPage.length > 0) return onPage; // a flow over names that lead nowhere says nothing
  return [
    ...checkFlow(method),
    ...checkSafeguards(method),
    ...checkSensitive(method),
    ...checkSetting(method, setting),
    ...checkEnglish(method),
  ];
}

/** A method out of plain JSON, of this number of the language or an older one; throws when it is none, or of a number not known here. */
export function readMethod(json: unknown): Method {
  return methodShape.parse(upcast(json));
}
