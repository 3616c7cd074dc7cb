import { z } from 'zod';
import { atLeast, contract, subject } from '#kernel/contract.ts';

/** Goes on looking for an hour after two hundred persons, with the reason whoever oversees it reads. */
export const lookOn = contract('people.look-on', z.object({ reason: atLeast(4, '请写明为什么还要看（至少 4 个字）').max(200) }), subject);
