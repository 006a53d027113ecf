import { type CheckerState, type CheckerTrial } from '../comment/rules.view.js';
import { checkerTrialsPath, rulesPath, settingsPath } from './addresses.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface RulesCheckerPageView {
  readonly staff: StaffView;
  readonly state: CheckerState;
  readonly mayAsk: boolean;
  /** What came of asking it just now. */
  readonly trial: CheckerTrial | null;
}

const modes = {
  on: 'Its rule counts.',
  watched: 'Its rule is only watched.',
  off: 'Its rule is off: nobody is asked.',
} as const;

/** How the outside checker stands, and a way to try it. */
export function rulesCheckerPage(site: Site, { staff, state, mayAsk, trial }: RulesCheckerPageView): string {
  const { mode, host, protocol, rests, lately } = state;
  return staffPage(
    site,
    { title: 'The outside checker', staff, current: 'rules' },
    <>
      <h1>The outside checker</h1>
      {trial && <Trial trial={trial} />}
      <p>
        {modes[mode]} <a href={`${rulesPath}#rule-outside-checker`}>Its rule</a>
      </p>
      <p>
        {host === null ? (
          <>
            Nobody can be asked: it takes the setting checker.address, and a secret from the operator (CHECKER_SECRET).
          </>
        ) : (
          <>
            It asks <bdi>{host}</bdi>, as {protocol === 'akismet' ? 'Akismet wants it' : 'a signed call'}, and waits{' '}
            {state.deadlineMs} ms at most. {rests && <>It failed several times, and rests for half a minute.</>}
          </>
        )}
      </p>
      <p>It is told {toldIt(state)}.</p>
      <p>
        Of the newest 1,000 replies it would publish {lately.publish} and hold {lately.hold}, called {lately.spam} spam,
        and gave no answer to {lately.away}.
      </p>
      <p class="quietly">
        Where it is and what it is told are <a href={settingsPath}>settings</a>, for admins.
      </p>
      {mayAsk && (
        <form method="post" action={checkerTrialsPath}>
          <input type="hidden" name="ask" value="1" />
          <button type="submit">Ask it now, about nobody</button>
        </form>
      )}
    </>,
  );
}

function Trial({ trial: { works, fault } }: { trial: CheckerTrial }) {
  return (
    <div class={works ? 'notice' : 'notice overtaken'} role="group" aria-label="Trial" tabindex={-1} autofocus>
      <p>{works ? 'It answers, and knows us.' : `It does not work: ${fault}.`}</p>
    </div>
  );
}

function toldIt({ seesNetwork, seesEmail, hearsDecisions }: CheckerState): string {
  const told = ['name, website and text of a reply, and the address of the article'];
  if (seesNetwork) told.push('the network address of its sender');
  if (seesEmail) told.push('the e-mail address of its sender');
  if (hearsDecisions) told.push('what moderators decided');
  return told.join('; ');
}
