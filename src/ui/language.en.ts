import type { Language } from './chosen-language.ts';

export const language: Language = 'en';

export const locale = 'en';

export const residentOffline = '/resident-en-sw.js';

export const languageHeader: Readonly<Record<string, string>> = { 'mulin-language': language };

export const between = ', ';

export const pause = ', ';
