import type { FieldFault } from '../platform/domain-error.js';
import { type Rehearsal, type RuleSet, type RulesVersion, type Tally } from '../comment/rules.view.js';
import { rehearsalsPath, rulesPath, rulesVersionsPath, wordsPath } from './addresses.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { RehearsalResult } from './rehearsal-result.js';
import { PolicyRule } from './policy-rule.js';
import { RulesNotice, type RulesNoticeView } from './rules-notice.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface RulesPageView {
  readonly staff: StaffView;
  readonly rules: RulesVersion;
  /** What stands before all rules, in a sentence. */
  readonly before: string;
  /** As they stand in the form: those that hold, or what somebody is trying. */
  readonly draft: RuleSet;
  readonly note: string;
  readonly mayChange: boolean;
  /** What each rule said lately. */
  readonly lately: ReadonlyMap<string, Tally>;
  readonly notice: RulesNoticeView | null;
  readonly faults: readonly FieldFault[];
  readonly rehearsal: Rehearsal | null;
}

const { moment } = messagesFor('en');

export function rulesPage(site: Site, view: RulesPageView): string {
  const { staff, rules, draft, before, rehearsal, notice, faults } = view;
  return staffPage(
    site,
    { title: 'Rules', staff, current: 'rules' },
    <>
      <h1>Rules</h1>
      {notice && <RulesNotice notice={notice} />}
      {faults.length > 0 && <Faults faults={faults} />}
      {rehearsal && <RehearsalResult rehearsal={rehearsal} />}
      <p>
        What happens to a reply, fresh or edited. Every rule looks at it, in this order. The first that holds it, or
        sends it to spam, decides; all that have something to say leave their reason with it. What no rule stops is
        published.
      </p>
      <Standing rules={rules} />
      <form method="post" action={rulesPath} class="policy" novalidate>
        <input type="hidden" name="version" value={rules.version} />
        <p class="before">
          <b>First of all.</b> {before}
        </p>
        <ol>
          {draft.map((rule, index) => (
            <PolicyRule
              key={rule.rule}
              rule={rule}
              place={index + 1}
              words={rules.words}
              tally={view.lately.get(rule.rule) ?? null}
            />
          ))}
        </ol>
        <p class="before">
          <b>Otherwise</b> it is published at once.
        </p>
        <Buttons view={view} />
      </form>
    </>,
  );
}

function Standing({ rules: { version, changedBy, changedAt, note } }: { rules: RulesVersion }) {
  return (
    <p>
      {version === 0 || changedAt === null ? (
        <>These are the rules that Riposte came with.</>
      ) : (
        <>
          Version {version}, by <bdi>{changedBy}</bdi>, <Moment at={changedAt} say={moment} />.
          {note !== null && (
            <>
              {' '}
              <q dir="auto">{note}</q>
            </>
          )}
        </>
      )}{' '}
      <a href={rulesVersionsPath}>Earlier versions</a> · <a href={wordsPath('blocked')}>Blocked words</a> ·{' '}
      <a href={wordsPath('held')}>Held words</a>
    </p>
  );
}

function Faults({ faults }: { faults: readonly FieldFault[] }) {
  return (
    <div class="notice overtaken" role="group" aria-label="Not saved" tabindex={-1} autofocus>
      <p>Nothing was saved:</p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

/** The first button is the one that Enter presses: it changes nothing. */
function Buttons({ view: { mayChange, note } }: { view: RulesPageView }) {
  return (
    <div class="acts">
      <p>
        <label for="last">Newest replies to try them on</label>
        <input id="last" name="last" type="number" min={1} max={5000} value={500} />
      </p>
      <button type="submit" class="plain" formaction={rehearsalsPath}>
        Try on past replies
      </button>
      {mayChange && (
        <p>
          <label for="note">Why (optional, for those who read the versions)</label>
          <input id="note" name="note" type="text" maxlength={500} dir="auto" autocomplete="off" value={note} />
        </p>
      )}
      {mayChange && <button type="submit">Save as the new rules</button>}
    </div>
  );
}
