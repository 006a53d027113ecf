import type { DeliveryView, HookView } from '../moderation/hooks.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { hookPath, hooksPath, withQuery } from './addresses.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { HookForm, type TypedHook } from './staff-hook-form.js';
import { standing } from './staff-hooks-page.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface StaffHookPageView {
  readonly staff: StaffView;
  readonly hook: HookView;
  /** Newest first. */
  readonly deliveries: readonly DeliveryView[];
  readonly after: string | null;
  readonly next: string | null;
  /** What it was before it was just changed. */
  readonly was: HookView | null;
  readonly typed: TypedHook;
  readonly faults: readonly FieldFault[];
}

const { moment } = messagesFor('en');

/** One receiver, and how the calls went. */
export function staffHookPage(site: Site, view: StaffHookPageView): string {
  const { staff, hook, was, typed, faults } = view;
  const path = hookPath(hook.id);
  return staffPage(
    site,
    { title: faults.length > 0 ? 'Not saved: Web hook' : 'Web hook', staff, current: 'hooks' },
    <>
      <h1>
        <bdi>{hook.url}</bdi>
      </h1>
      {was && <Saved path={path} was={was} />}
      <p>
        <a href={hooksPath}>All web hooks</a> {standing(hook)}
      </p>
      <HookForm action={path} typed={typed} faults={faults} button="Save" />
      <div class="acts">
        <form method="post" action={`${path}/tests`}>
          <input type="hidden" name="test" value="1" />
          <button type="submit" class="plain">
            Send a test
          </button>
        </form>
        <form method="post" action={`${path}/removal`}>
          <input type="hidden" name="remove" value="1" />
          <button type="submit" class="plain">
            Remove
          </button>
        </form>
      </div>
      <section aria-labelledby="deliveries-heading">
        <h2 id="deliveries-heading">Deliveries</h2>
        <Deliveries view={view} path={path} />
      </section>
    </>,
  );
}

function Saved({ path, was }: { path: string; was: HookView }) {
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>Saved.</p>
      <form method="post" action={path}>
        <input type="hidden" name="url" value={was.url} />
        {was.events.map((event) => (
          <input key={event} type="hidden" name={event} value="yes" />
        ))}
        {was.enabled && <input type="hidden" name="enabled" value="yes" />}
        <button type="submit">Undo</button>
      </form>
    </div>
  );
}

const headings = ['When', 'What', 'How it went', 'Attempts', 'Again'];

function Deliveries({ view: { deliveries, after, next }, path }: { view: StaffHookPageView; path: string }) {
  if (deliveries.length === 0) return <p class="quietly">Nothing has been sent yet.</p>;
  return (
    <>
      <table class="log" role="table">
        <caption>Newest first, in UTC. They are kept for 30 days.</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {deliveries.map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} path={path} />
          ))}
        </tbody>
      </table>
      {(after !== null || next !== null) && (
        <p class="turn">
          {after !== null && <a href={path}>Newest</a>}
          {next !== null && <a href={withQuery(path, { after: next })}>Older</a>}
        </p>
      )}
    </>
  );
}

function Delivery({ delivery, path }: { delivery: DeliveryView; path: string }) {
  const { id, event, state, createdAt, attempts, nextAt, lastStatus, lastFault, lastMs, body } = delivery;
  return (
    <tr role="row">
      <td role="cell">
        <Moment at={createdAt} say={moment} />
      </td>
      <td role="cell">
        <details>
          <summary>{event}</summary>
          <pre class="source">{`\n${body}`}</pre>
        </details>
      </td>
      <td role="cell">
        {state}
        {lastStatus !== null && `: ${lastStatus}`}
        {lastFault !== null && `: ${lastFault}`}
        {lastMs !== null && ` (${lastMs} ms)`}
        {attempts > 0 && nextAt && (
          <>
            , again at <Moment at={nextAt} say={moment} />
          </>
        )}
      </td>
      <td role="cell">{attempts}</td>
      <td role="cell">
        <form method="post" action={`${path}/deliveries/${id}/attempts`}>
          <input type="hidden" name="again" value="1" />
          <button type="submit" class="plain">
            Send again
          </button>
        </form>
      </td>
    </tr>
  );
}
