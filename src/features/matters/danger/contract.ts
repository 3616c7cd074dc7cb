import { z } from 'zod';

/** What somebody says of a danger their words speak of: help was called already, or nobody is in danger. Without it such words are refused. */
export const dangerSaid = z.enum(['called', 'none']).optional();
