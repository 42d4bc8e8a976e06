import { type Html, button, buttonRow, hidden, html, linkButton, notice, table } from '#ui';
import type { ImportPlan } from '../hsds/import.ts';
import { paths } from '../paths.ts';
import type { Lang } from '../rules/kinds.ts';
import { wordsIn } from '../words/index.ts';

type ImportView = {
  lang: Lang;
  /** What would come in, and the files themselves as JSON, to be posted once more. */
  tried?: { plan: ImportPlan; given: string } | undefined;
  error?: 'noFiles' | 'tooLarge' | undefined;
};

function outcome(plan: ImportPlan, given: string, lang: Lang): Html {
  const words = wordsIn(lang);
  const { taken, refusals } = plan;
  return html`${plan.unreadableFiles.map((name) => notice({ body: words.import.unreadableFile(name) }))}
    <p><strong>${words.import.wouldCome(taken.length)}</strong></p>
    ${
      refusals.length > 0 &&
      table({
        id: 'stays-out',
        caption: words.import.staysOut,
        columns: [words.import.row, words.form.name, words.import.why].map((text) => ({ text })),
        rows: refusals.map((one) => [one.row, one.name || '–', words.refusals[one.refused]]),
      })
    }
    ${
      taken.length > 0 &&
      html`<form method="post" action="${paths.imports()}">
          ${hidden('given', given)} ${button({ text: words.import.take(taken.length), name: 'take', value: 'yes' })}
        </form>
        ${table({
          id: 'fits',
          caption: words.import.fits,
          columns: [words.import.row, words.form.name, words.form.kind].map((text) => ({ text })),
          rows: taken.map((one) => [one.row, one.fields.name, words.kinds[one.fields.kind]]),
        })}`
    }`;
}

/** The main content of `/desk/places/import`: choose files, see what would come in, then take it in. */
export function importPage(view: ImportView): Html {
  const words = wordsIn(view.lang);
  return html`<h1>${words.import.title}</h1>
    ${view.error !== undefined && notice({ body: words.import[view.error], status: true })}
    <p>${words.import.lead}</p>
    <form method="post" action="${paths.imports()}" enctype="multipart/form-data">
      <div class="field">
        <label for="f-files">${words.import.files}</label>
        <input type="file" id="f-files" name="files" accept=".json,.csv" multiple />
      </div>
      ${buttonRow(button({ text: words.import.try }), linkButton({ href: paths.deskPlaces(), text: words.form.cancel }))}
    </form>
    ${view.tried && outcome(view.tried.plan, view.tried.given, view.lang)}`;
}
