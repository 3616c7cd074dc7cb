import { answerWith } from './thread.ts';
import { type Page, writeWorkbook } from './workbook.ts';

answerWith(async (pages: readonly Page[]) => await writeWorkbook(pages));
