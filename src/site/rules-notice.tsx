import { type RulesVersion } from '../comment/rules.view.js';

export type RulesNoticeView =
  | { readonly kind: 'saved'; readonly version: number; readonly changes: readonly string[]; readonly leftOut: number }
  | { readonly kind: 'nothing-changed'; readonly leftOut: number }
  | { readonly kind: 'overtaken'; readonly by: RulesVersion };

/** Takes the focus, so that a screen reader says it first. */
export function RulesNotice({ notice }: { notice: RulesNoticeView }) {
  if (notice.kind === 'overtaken') return <Overtaken by={notice.by} />;
  return (
    <div class="notice" role="group" aria-label="Done" tabindex={-1} autofocus>
      {notice.kind === 'saved' ? (
        <>
          <p>Version {notice.version} holds from now on.</p>
          <Changes changes={notice.changes} />
        </>
      ) : (
        <p>Nothing is different, so the rules stay as they were.</p>
      )}
      {notice.leftOut > 0 && (
        <p>
          {notice.leftOut} {notice.leftOut === 1 ? 'line was' : 'lines were'} left out: addresses of networks, lines
          that are too long, or a wildcard with too little beside it.
        </p>
      )}
    </div>
  );
}

function Overtaken({ by }: { by: RulesVersion }) {
  return (
    <div class="notice overtaken" role="group" aria-label="Not saved" tabindex={-1} autofocus>
      <p>
        <bdi>{by.changedBy ?? 'Somebody'}</bdi> changed the rules since you looked at them (version {by.version}).
        Nothing of yours was saved:
      </p>
      <Changes changes={by.changes} />
      <p>Below stands what you wanted. To save it now puts it in the place of theirs.</p>
    </div>
  );
}

export function Changes({ changes }: { changes: readonly string[] }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change} dir="auto">
          {change}
        </li>
      ))}
    </ul>
  );
}
