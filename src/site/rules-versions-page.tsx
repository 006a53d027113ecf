import { type RulesVersion } from '../comment/rules.view.js';
import { restorationsPath, rulesPath, rulesVersionsPath, withQuery } from './addresses.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { Changes } from './rules-notice.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface RulesVersionsPageView {
  readonly staff: StaffView;
  /** The version that holds. */
  readonly current: number;
  readonly versions: readonly RulesVersion[];
  readonly next: string | null;
  readonly mayChange: boolean;
}

const { moment } = messagesFor('en');

export function rulesVersionsPage(site: Site, view: RulesVersionsPageView): string {
  const { staff, versions, next } = view;
  return staffPage(
    site,
    { title: 'Versions of the rules', staff, current: 'rules' },
    <>
      <h1>Versions of the rules</h1>
      <p>
        Newest first. To put one back makes a new version of it, with its lists of words; none is lost.{' '}
        <a href={rulesPath}>The rules that hold</a>
      </p>
      <ol class="queue">
        {versions.map((version) => (
          <li key={version.version} class="case">
            <Version version={version} view={view} />
          </li>
        ))}
      </ol>
      {next !== null && (
        <p class="turn">
          <a href={withQuery(rulesVersionsPath, { after: next })}>Older versions</a>
        </p>
      )}
    </>,
  );
}

function Version({ version, view: { current, mayChange } }: { version: RulesVersion; view: RulesVersionsPageView }) {
  const { version: number, changedBy, changedAt, changes, note } = version;
  return (
    <>
      <h2>
        Version {number} {number === current && <span class="badge">holds</span>}
      </h2>
      {changedAt === null ? (
        <p>The rules that Riposte came with.</p>
      ) : (
        <p>
          By <bdi>{changedBy}</bdi>, <Moment at={changedAt} say={moment} />
          {note !== null && (
            <>
              : <q dir="auto">{note}</q>
            </>
          )}
        </p>
      )}
      <Changes changes={changes} />
      {mayChange && number !== current && (
        <form method="post" action={restorationsPath(number)}>
          <input type="hidden" name="version" value={current} />
          <button type="submit" class="plain">
            Put version {number} back
          </button>
        </form>
      )}
    </>
  );
}
