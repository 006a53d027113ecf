import { type Transparency } from '../moderation/transparency.view.js';
import { type Language, voiceOf } from './messages/messages.js';
import { page } from './page.js';
import type { Site } from './site.js';

export interface TransparencyPageView {
  readonly language: Language;
  readonly transparency: Transparency;
}

/** What becomes of replies here: rounded, by month, and of nobody in particular. */
export function transparencyPage(site: Site, { language, transparency }: TransparencyPageView): string {
  const t = voiceOf(language);
  const says = t.transparency;
  const month = new Intl.DateTimeFormat(t.lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(t.lang);
  const shown = (count: number | null) => (count === null ? says.few : number.format(count));
  const because = { ...t.because, sender: says.sender, other: says.other };
  return page(
    site,
    { title: `${says.title} – ${site.name}`, lang: t.lang },
    <div class="leaf">
      <h1>{says.title}</h1>
      <p class="standfirst">{says.intro}</p>
      {transparency.months.map((each) => (
        <section key={each.month}>
          <h2>{month.format(new Date(`${each.month}-01T00:00:00Z`))}</h2>
          <dl class="kept">
            <dt>{says.came}</dt>
            <dd>{shown(each.came)}</dd>
            <dt>{says.atOnce}</dt>
            <dd>{shown(each.publishedAtOnce)}</dd>
            <dt>{says.approved}</dt>
            <dd>{shown(each.approved)}</dd>
            <dt>{says.stopped}</dt>
            <dd>{shown(each.stopped)}</dd>
            <dt>{says.median}</dt>
            <dd>{each.medianHours === null ? says.few : says.hours({ hours: each.medianHours })}</dd>
          </dl>
        </section>
      ))}
      {transparency.reasons.length > 0 && (
        <section>
          <h2>{says.reasons}</h2>
          <ul>
            {transparency.reasons.map(({ reason, replies }) => (
              <li key={reason}>
                {because[reason]} {number.format(replies)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  );
}
