import type { ComponentChildren } from 'preact';
import type { CheckerSees } from '../comment/rules.view.js';
import type { KeptDays } from '../comment/reply-form.queries.js';
import { privacyPath } from './addresses.js';
import { directionOf } from './direction.js';
import type { Messages } from './messages/catalogue.js';
import { type Language, languages, voiceOf } from './messages/messages.js';
import { page } from './page.js';
import { rememberedDays } from './remembered-days.js';
import type { Site } from './site.js';

export interface PrivacyPageView {
  readonly language: Language;
  readonly kept: KeptDays;
  /** What the outside checker is told besides the reply; null: nobody is asked. */
  readonly checker: CheckerSees | null;
}

/** What is stored about a reply, why, for how long, and how to take it out. The periods are those that the code keeps to. */
export function privacyPage(site: Site, { language, kept, checker }: PrivacyPageView): string {
  const t = voiceOf(language);
  const says = t.privacy;
  return page(
    site,
    { title: `${says.title} – ${site.name}`, lang: t.lang },
    <div class="leaf">
      <h1>{says.title}</h1>
      <p class="standfirst">{checker ? says.introChecked : says.intro}</p>
      <Item says={says.words} t={t} />
      <Item says={says.email} t={t} />
      <Item says={says.network} kept={says.network.kept({ days: kept.network })} t={t} />
      <Item says={says.staffNotes} kept={says.staffNotes.kept({ days: kept.network })} t={t} />
      <Item says={says.manner} t={t} />
      <Item says={says.learnt} t={t} />
      {checker && <Item says={says.checker} why={says.checker.why({ told: toldTo(checker) })} t={t} />}
      <Item says={says.retry} kept={says.retry.kept({ days: kept.retry })} t={t} />
      <Item says={says.report} kept={says.report.kept({ days: kept.network })} t={t} />
      <Item says={says.appeal} t={t} />
      <Item says={says.remembered} kept={says.remembered.kept({ days: rememberedDays })} t={t} />
      <Item says={says.record} t={t} />
      <section>
        <h2>{says.out}</h2>
        <p>{says.outByLink({ withdraw: t.own.withdraw, days: kept.link })}</p>
        <p>{says.outByLetter}</p>
      </section>
      <OtherLanguages language={language} label={says.languages} />
    </div>,
  );
}

function toldTo({ seesNetwork, seesEmail }: CheckerSees): string {
  if (seesNetwork && seesEmail) return 'both';
  return seesNetwork ? 'network' : seesEmail ? 'email' : 'none';
}

interface ItemProps {
  readonly says: { readonly title: string; readonly why: unknown; readonly kept: unknown };
  /** Where the text of the catalogue leaves something open. */
  readonly why?: ComponentChildren;
  readonly kept?: ComponentChildren;
  readonly t: Messages;
}

function Item({ says, why, kept, t }: ItemProps) {
  return (
    <section>
      <h2>{says.title}</h2>
      <p>{why ?? String(says.why)}</p>
      <dl class="kept">
        <dt>{t.privacy.kept}</dt>
        <dd>{kept ?? String(says.kept)}</dd>
      </dl>
    </section>
  );
}

/** Each by its own name, in its own script. */
function OtherLanguages({ language, label }: { language: Language; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="languages">
        {languages
          .filter((other) => other !== language)
          .map((other) => {
            const { lang } = voiceOf(other);
            const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
            return (
              <li key={other}>
                <a href={privacyPath(lang)} hreflang={lang} lang={lang} dir={directionOf(lang)}>
                  {name}
                </a>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
