import type { SafeHtml } from '../platform/safe-html.js';
import { previewPath } from './addresses.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';

/** The comment as it would stand under the article. `autofocus` brings a reader here without a script, as with the faults. */
export function Preview({ of, name, t }: { of: SafeHtml; name: string; t: Messages }) {
  return (
    <section class="preview" id="preview" aria-labelledby="preview-heading" tabindex={-1} autofocus>
      <h3 id="preview-heading">{t.previewHeading}</h3>
      <div class="comment">
        {name.trim() !== '' && (
          <header>
            <b class="author">
              <bdi>{name}</bdi>
            </b>
          </header>
        )}
        <Markup class="prose" of={of} />
      </div>
      <p>{t.previewNote}</p>
    </section>
  );
}

/** Where the script shows what the server makes of the text while it is being written; without it, this is not there. */
export function LivePreview({ slug, t }: { slug: string; t: Messages }) {
  return (
    <section class="preview" aria-label={t.previewHeading} data-preview={previewPath(slug)} hidden>
      <div class="comment">
        <div class="prose" />
      </div>
    </section>
  );
}

/** What each mark makes of a word, in the reader’s language and direction, as it looks in the field. */
export function MarkdownExamples({ t }: { t: Messages }) {
  const { emphasis, strong, code, quotation, item, link } = t.marked;
  const marks = [
    `*${emphasis}*`,
    `**${strong}**`,
    `\`${code}\``,
    `> ${quotation}`,
    `- ${item}`,
    `[${link}](https://…)`,
  ];
  return <>{marks.flatMap((mark, index) => [index > 0 && ' ', <code dir="auto">{mark}</code>])}</>;
}
