import { ladder } from './approvers.ts';
import { isAwaited, mustBeAllowed } from './ask.ts';
import { carriedOut } from './carry-out.ts';
import { mustBeLent } from './lending.ts';
import { mayTakeOut } from './taking-out.ts';

export { carriedOut, isAwaited, ladder, mayTakeOut, mustBeAllowed, mustBeLent };
