import type { Action, Query } from '#kernel/action.ts';
import { findable, reportConduct, reportFinding } from './report.ts';

/** What somebody who goes about finds: three kinds become orders, the fourth is a fact seen in public (row S3-A50). */
export const findingActions: readonly Action[] = [reportFinding, reportConduct];
export const findingQueries: readonly Query[] = [findable];
