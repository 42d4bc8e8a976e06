import type { Lang } from '#ui';
import { type LightOutWords, en } from './en.ts';
import { es } from './es.ts';

const languages: Readonly<Record<Lang, LightOutWords>> = { en, es };

export const lightOutWords = (lang: Lang): LightOutWords => languages[lang];
