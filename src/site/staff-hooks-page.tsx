import type { HookView } from '../moderation/hooks.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { hookPath, hooksPath } from './addresses.js';
import { HookForm, type TypedHook } from './staff-hook-form.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface StaffHooksPageView {
  readonly staff: StaffView;
  readonly hooks: readonly HookView[];
  /** One that was just added, with its secret, shown this once. */
  readonly added: { readonly id: string; readonly secret: string } | null;
  /** The id of one that was just removed. */
  readonly removed: string | null;
  readonly typed: TypedHook;
  readonly faults: readonly FieldFault[];
}

export const noHook: TypedHook = { url: '', events: [], enabled: null };

/** Which programs elsewhere are called. */
export function staffHooksPage(site: Site, view: StaffHooksPageView): string {
  const { staff, hooks, added, removed, typed, faults } = view;
  return staffPage(
    site,
    { title: faults.length > 0 ? 'Not added: Web hooks' : 'Web hooks', staff, current: 'hooks' },
    <>
      <h1>Web hooks</h1>
      {added && (
        <div class="notice decided" role="group" aria-label="Added" tabindex={-1} autofocus>
          <p>
            Its secret, shown this once: <code>{added.secret}</code>
          </p>
          <a href={hookPath(added.id)}>Send a test</a>
        </div>
      )}
      {removed !== null && (
        <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
          <p>Removed.</p>
          <form method="post" action={`${hookPath(removed)}/restoration`}>
            <input type="hidden" name="undo" value="1" />
            <button type="submit">Undo</button>
          </form>
        </div>
      )}
      <p>
        Programs elsewhere that are called when something happens: with ids and how things stand, never with a reader’s
        words or address. Each call is signed.
      </p>
      {hooks.length === 0 ? (
        <p class="quietly">There are none.</p>
      ) : (
        <ul class="hooks">
          {hooks.map((hook) => (
            <li key={hook.id}>
              <a href={hookPath(hook.id)}>
                <bdi>{hook.url}</bdi>
              </a>{' '}
              {standing(hook)} <span class="outcome">{hook.events.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <h2>Add one</h2>
      <HookForm action={hooksPath} typed={typed} faults={faults} button="Add" />
    </>,
  );
}

/** In a few words. */
export function standing({ enabled, gaveUp, failingSince }: HookView): string {
  if (gaveUp) return '– switched off, since nothing had arrived for three days';
  if (!enabled) return '– switched off';
  return failingSince === null ? '' : '– failing';
}
