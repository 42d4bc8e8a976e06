import type { Lang } from '#ui';
import { type AccountWords, en } from './en.ts';
import { es } from './es.ts';
import { type MyWords, myEn } from './my.en.ts';
import { myEs } from './my.es.ts';
import { type NetworkWords, networksEn } from './networks.en.ts';
import { networksEs } from './networks.es.ts';
import { type ProofWords, proofEn } from './proof.en.ts';
import { proofEs } from './proof.es.ts';
import { type SetUpWords, setUpEn } from './set-up.en.ts';
import { setUpEs } from './set-up.es.ts';

export type { AccountWords, MyWords, NetworkWords, ProofWords, SetUpWords };

const languages: Readonly<Record<Lang, AccountWords>> = { en, es };

export function accountWords(lang: Lang): AccountWords {
  return languages[lang];
}

export function proofWords(lang: Lang): ProofWords {
  return lang === 'es' ? proofEs : proofEn;
}

export function setUpWords(lang: Lang): SetUpWords {
  return lang === 'es' ? setUpEs : setUpEn;
}

export function networkWords(lang: Lang): NetworkWords {
  return lang === 'es' ? networksEs : networksEn;
}

export function myWords(lang: Lang): MyWords {
  return lang === 'es' ? myEs : myEn;
}
