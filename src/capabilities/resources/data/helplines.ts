import { readFileSync } from 'node:fs';
import { csvRecords } from '#kit/csv';
import type { Lang } from '../rules/kinds.ts';

/** The lines of helplines.csv, read once when the program starts: they must be there with the database away. */
export type HelplineRow = {
  readonly country: string;
  readonly kind: HelpKind;
  readonly key: string;
  readonly name: string;
  readonly call: string;
  readonly text: string;
  readonly url: string;
  readonly hours: string;
  readonly audience: string;
  readonly ages: readonly string[];
  readonly source: string;
};

export const HELP_KINDS = ['emergency', 'crisis_line', 'abuse', 'addiction', 'agency', 'elsewhere'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

const HOURS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    always: 'Day and night, every day',
    mostly: 'Day and night in most places',
    page: 'Their page says when',
  },
  es: {
    always: 'De día y de noche, todos los días',
    mostly: 'De día y de noche en casi todos los lugares',
    page: 'Su página dice cuándo',
  },
};

function isHelpKind(text: string): text is HelpKind {
  return HELP_KINDS.some((kind) => kind === text);
}

function readRows(lang: Lang): HelplineRow[] {
  const text = readFileSync(new URL('helplines.csv', import.meta.url), 'utf8');
  return csvRecords(text).map((record) => {
    const of = (column: string): string => record.get(column) ?? '';
    const said = (column: string): string => (lang === 'es' && of(`${column}_es`)) || of(column);
    const kind = of('kind');
    if (!isHelpKind(kind)) throw new Error(`assertion: helplines.csv has a kind that is none: ${kind}`);
    return {
      country: of('country'),
      kind,
      key: of('key'),
      name: said('name'),
      call: said('call'),
      text: of('text'),
      url: of('url'),
      hours: HOURS[lang][of('hours')] ?? '',
      audience: said('audience'),
      ages: of('ages').split(';').filter(Boolean),
      source: [of('seen'), of('source')].filter(Boolean).join(': '),
    };
  });
}

export const HELPLINES: Readonly<Record<Lang, readonly HelplineRow[]>> = {
  en: readRows('en'),
  es: readRows('es'),
};
