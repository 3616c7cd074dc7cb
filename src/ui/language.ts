import type { Language } from './chosen-language.ts';

/** The language this build speaks. */
export const language: Language = 'zh';

/** How pages and dates name it. */
export const locale = 'zh-CN';

/** The script that keeps the resident's app for when there is no network. */
export const residentOffline = '/resident-sw.js';

/** What a request says of the language its page is in; none: Chinese. */
export const languageHeader: Readonly<Record<string, string>> = {};

/** What stands between the names of a list. */
export const between = '、';

/** What stands between parts of a sentence. */
export const pause = '，';
