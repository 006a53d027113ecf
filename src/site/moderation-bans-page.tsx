import { type BanView } from '../comment/bans.view.js';
import { bansPath, withQuery } from './addresses.js';
import { type BanDraft, BanForm } from './moderation-ban-form.js';
import { BanList } from './moderation-ban-list.js';
import { Done, type DoneView } from './moderation-done.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationBansPageView {
  readonly staff: StaffView;
  readonly state: 'active' | 'over';
  readonly q: string;
  readonly bans: readonly BanView[];
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  readonly done: DoneView | null;
  readonly draft: BanDraft;
}

const tabs = { active: 'Holding', over: 'Over' } as const;

export function moderationBansPage(site: Site, view: ModerationBansPageView): string {
  const { staff, state, q, bans, after, next, done, draft } = view;
  const pathOf = (of: string, mark?: string) =>
    withQuery(bansPath, { state: of === 'active' ? null : of, q, after: mark });
  return staffPage(
    site,
    { title: 'Bans', staff, current: 'bans' },
    <>
      <h1>Bans</h1>
      {done && <Done done={done} />}
      <nav class="tabs" aria-label="Bans by state">
        <ul>
          {Object.entries(tabs).map(([of, says]) => (
            <li key={of}>
              <a href={pathOf(of)} aria-current={of === state ? 'page' : undefined}>
                {says}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={bansPath} class="acts" role="search">
        {state === 'over' && <input type="hidden" name="state" value="over" />}
        <label for="q">Search (words, a mail domain, or an address: finds the ranges around it)</label>
        <input id="q" name="q" type="search" dir="auto" value={q} />
        <button type="submit" class="plain">
          Search
        </button>
      </form>
      {bans.length === 0 ? <p class="quiet">{q === '' ? 'Nobody.' : 'None is like that.'}</p> : <BanList bans={bans} />}
      {(after !== null || next !== null) && (
        <p class="turn">
          {after !== null && <a href={pathOf(state)}>First page</a>}
          {next !== null && <a href={pathOf(state, next)}>Next page</a>}
        </p>
      )}
      <section aria-labelledby="ban-heading">
        <h2 id="ban-heading">Ban a range or a mail domain</h2>
        <p>A sender is banned on their own page: follow “sender” beside a reply.</p>
        <BanForm person={null} draft={draft} />
      </section>
    </>,
  );
}
