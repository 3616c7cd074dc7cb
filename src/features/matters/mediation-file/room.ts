import type { Action, Query } from '#kernel/action.ts';
import { openFile, showFile } from './file.ts';
import { attach, leaveOut, write } from './keep.ts';

/** 人民调解卷宗: thirteen documents of a mediation, checked for completeness and printed as one. */
export const mediationFileActions: readonly Action[] = [write, attach, leaveOut];
export const mediationFileQueries: readonly Query[] = [showFile, openFile];
