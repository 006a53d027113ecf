import { logPath, withQuery } from './addresses.js';
import { LogEntries, type LogEntryView } from './moderation-log-entries.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationLogPageView {
  readonly staff: StaffView;
  /** Newest first. */
  readonly entries: readonly LogEntryView[];
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  /** The newest seal of the log's chain; null while nothing is sealed. */
  readonly head: string | null;
}

export function moderationLogPage(site: Site, { staff, entries, after, next, head }: ModerationLogPageView): string {
  return staffPage(
    site,
    { title: 'Log', staff, current: 'log' },
    <>
      <h1>Log</h1>
      {entries.length === 0 ? (
        <p class="quiet">Nothing has happened yet.</p>
      ) : (
        <LogEntries
          caption="Who decided what, newest first. Times are in UTC. No line can be changed; what it tells of may be undone, which is a line of its own."
          entries={entries}
        />
      )}
      {head !== null && (
        <p class="seal">
          Head of the chain: <code>{head}</code>. Note it elsewhere; <code>riposte log verify --head</code> tells
          whether the log still contains it.
        </p>
      )}
      {(after !== null || next !== null) && (
        <p class="turn">
          {after !== null && <a href={logPath}>Newest entries</a>}
          {next !== null && <a href={withQuery(logPath, { after: next })}>Older entries</a>}
        </p>
      )}
    </>,
  );
}
