import { StepUpSheet } from '#features/accounts/second/screens/phone/step-up-sheet.tsx';
import { LookOnSheet } from '#features/people/braking/screens/look-on-sheet.tsx';

/** What asks over the screen for what a refusal misses: a reason, the second step. */
export function Askers() {
  return (
    <>
      <LookOnSheet />
      <StepUpSheet />
    </>
  );
}
