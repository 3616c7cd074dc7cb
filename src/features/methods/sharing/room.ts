import type { Action, Query } from '#kernel/action.ts';
import { adopt } from './adopt.ts';
import { exportFile, importFile, readFile } from './file.ts';
import { share, unshare } from './share.ts';

/** What communities give each other: methods shared in the county and taken up by local names; files to carry further. */
export const sharingActions: readonly Action[] = [share, unshare, adopt, importFile];
export const sharingQueries: readonly Query[] = [readFile, exportFile];
