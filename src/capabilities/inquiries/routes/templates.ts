import type { Context, Hono } from 'hono';
import {
  type SetUpParts,
  type StaffEnv,
  asMember,
  formOf,
  isOwner,
  ownersOnly,
  thisPractice,
} from '#accounts';
import type { Work } from '#kit/work';
import { templatePage, templateTitle, templatesPage } from '../pages/templates.ts';
import { paths } from '../paths.ts';
import { type TemplateKey, sameKey, templateKeys } from '../rules/template.ts';
import { dropTemplate, keepTemplate, templates } from '../templates.ts';
import { answerWords, helloTo } from '../words/index.ts';
import { inquirySetUpWords } from '../words/set-up.es.ts';

type C = Context<StaffEnv>;

const LONGEST = 4000;

const LOCALES = ['en', 'es'] as const;

/** The built-in words as a template: what stands in braces is filled when the composer opens. */
function builtIn(
  key: TemplateKey,
  practice: { voice: 'i' | 'we'; weeks: number; ofNetwork: boolean },
): string {
  const words = answerWords(key.locale);
  const facts = {
    called: '',
    from: '{from}',
    voice: practice.voice,
    until: '',
    ofNetwork: practice.ofNetwork,
  };
  const text =
    key.kind === 'no'
      ? words.no({ ...facts, reason: key.reason === '' ? 'full' : key.reason })
      : key.kind === 'list'
        ? words.list({ ...facts, weeks: practice.weeks })
        : words[key.kind === 'yes' && practice.ofNetwork ? 'ofNetwork' : key.kind](facts);
  return text.replace(helloTo('', key.locale), '{hello}');
}

function keyIn(c: C): TemplateKey | undefined {
  const kind = c.req.param('kind');
  const reason = c.req.param('reason') ?? '';
  return LOCALES.flatMap((one) => templateKeys(one)).find(
    (key) => key.kind === kind && key.reason === reason && key.locale === c.req.param('locale'),
  );
}

async function see(work: Work) {
  const [practice, own] = await Promise.all([thisPractice(work), templates(work)]);
  return { practice, own };
}

function show(
  parts: SetUpParts,
  c: C,
  key: TemplateKey,
  seen: Awaited<ReturnType<typeof see>>,
  typed?: string,
): Response | Promise<Response> {
  const { practice, own } = seen;
  const lang = practice.locale;
  const kept = own.find((one) => sameKey(one, key));
  const ofNetwork = practice.kind === 'network';
  const given = { voice: practice.terms.voice, weeks: practice.settings.waitingListWeeks, ofNetwork };
  const main = templatePage({
    lang,
    key,
    isNetwork: ofNetwork,
    words: typed ?? kept?.words ?? builtIn(key, given),
    isOwn: kept !== undefined,
    wrong: typed !== undefined,
    mayChange: isOwner(c),
  });
  const title = templateTitle(lang, key, ofNetwork);
  return c.html(parts.frame(c, { title, locale: lang, main }), typed === undefined ? 200 : 422);
}

/** The practice's own words for answers, by kind, reason and language. */
export function templateRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  app.get(paths.templates(), async (c) => {
    const { practice, own } = await asMember(parts, c, see);
    const lang = practice.locale;
    const keys = LOCALES.filter((one) => practice.languages.includes(one)).flatMap((one) =>
      templateKeys(one, practice),
    );
    const { title } = inquirySetUpWords(lang).templates;
    return c.html(
      parts.frame(c, {
        title,
        locale: lang,
        main: templatesPage({ lang, keys, own, isNetwork: practice.kind === 'network' }),
      }),
    );
  });
  for (const path of [
    '/desk/set-up/templates/:kind/:locale',
    '/desk/set-up/templates/:kind/:locale/:reason',
  ]) {
    app.use(path, ownersOnly(parts));
    app.get(path, async (c) => {
      const key = keyIn(c);
      return key ? show(parts, c, key, await asMember(parts, c, see)) : c.notFound();
    });
    app.post(path, async (c) => {
      const key = keyIn(c);
      if (!key) return c.notFound();
      const form = await formOf(c);
      const words = (form.get('words') ?? '').replaceAll('\r\n', '\n').trim();
      const back = form.get('back') === 'yes';
      if (!back && (words === '' || words.length > LONGEST))
        return show(parts, c, key, await asMember(parts, c, see), words);
      await asMember(parts, c, (work) =>
        back ? dropTemplate(work, key) : keepTemplate(work, { ...key, words }),
      );
      return c.redirect(paths.templates(), 303);
    });
  }
}
