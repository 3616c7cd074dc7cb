import { answerWith } from './thread.ts';
import { type Page, writeWorkbook } from './workbook.ts';

answerWith(async (page: Page) => await writeWorkbook([page]));
