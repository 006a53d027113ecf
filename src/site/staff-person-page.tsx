import { type ListedSession } from '../account/open-sessions.service.js';
import { type ListedStaff } from '../account/staff.view.js';
import { peoplePath, memberActPath, workPath } from './addresses.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { Faults, stateWords } from './staff-people-page.js';
import { type TypedWork, WorkFields } from './staff-work-fields.js';

export const personDeeds = {
  'work-changed': 'Changed. It counts with their next request.',
  same: 'It was so already. Nothing changed.',
  disabled: 'Disabled. Nothing of theirs opens anything any more.',
  'signed-out': 'They are signed out everywhere.',
} as const;
export type PersonDeed = keyof typeof personDeeds;

export interface StaffPersonView {
  readonly staff: StaffView;
  readonly person: ListedStaff;
  readonly work: TypedWork;
  readonly sessions: readonly ListedSession[];
  /** What stood before the last change, when that can be taken back: the number of its entry in the log. */
  readonly undo: string | null;
  readonly done: PersonDeed | null;
  readonly faults: readonly string[];
}

const { moment } = messagesFor('en');

export function staffPersonPage(site: Site, view: StaffPersonView): string {
  const { staff, person, faults, done } = view;
  return staffPage(
    site,
    { title: faults.length > 0 ? `Error: ${person.name}` : person.name, staff, current: 'people' },
    <>
      <p>
        <a href={peoplePath}>All people</a>
      </p>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <Faults faults={faults} />
      {done && (
        <div class="notice" role="group" aria-label="Done" tabindex={-1} autofocus>
          <p>{personDeeds[done]}</p>
          {done === 'work-changed' && view.undo && (
            <form method="post" action={workPath(person.id)}>
              <input type="hidden" name="undo" value={view.undo} />
              <button type="submit">Undo</button>
            </form>
          )}
        </div>
      )}
      <p>
        <bdi>{person.email}</bdi>, {stateWords[person.state]}, {person.secondFactor ? 'with' : 'without'} a second
        factor
        {person.linkUntil && (
          <>
            , link good until <Moment at={person.linkUntil} say={moment} />
          </>
        )}
      </p>
      {person.state === 'disabled' ? (
        <Act id={person.id} act="return" label="Let them back in">
          They get a link by which they choose a password.
        </Act>
      ) : (
        <Working view={view} />
      )}
    </>,
  );
}

function Working({ view: { person, work, sessions } }: { view: StaffPersonView }) {
  return (
    <>
      <section aria-labelledby="work">
        <h2 id="work">What they do</h2>
        <form method="post" action={workPath(person.id)}>
          <WorkFields work={work} />
          <button type="submit">Save</button>
        </form>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where they are signed in</h2>
        {sessions.length === 0 && <p>Nowhere.</p>}
        <ul class="plainly">
          {sessions.map(({ id, device, createdAt, lastSeenAt }) => (
            <li key={id}>
              {device}, since <Moment at={createdAt} say={moment} />, last seen <Moment at={lastSeenAt} say={moment} />
            </li>
          ))}
        </ul>
        {sessions.length > 0 && (
          <Act id={person.id} act="sign-out" label="Sign them out everywhere">
            They can sign in again.
          </Act>
        )}
      </section>
      <section aria-labelledby="door">
        <h2 id="door">The door</h2>
        <Act
          id={person.id}
          act="reset"
          label={person.state === 'invited' ? 'Make a new link' : 'Void password and second factor'}
        >
          {person.state === 'invited'
            ? 'The former link opens nothing then.'
            : 'For somebody who lost them: they get a link by which they choose a password. All their sessions end.'}
        </Act>
        <Act
          id={person.id}
          act="disable"
          label={person.state === 'invited' ? 'Withdraw the invitation' : 'Disable them'}
        >
          Everything of theirs ends at once, their tokens, too. They can be let back in.
        </Act>
      </section>
    </>
  );
}

function Act({ id, act, label, children }: { id: string; act: string; label: string; children: string }) {
  return (
    <form method="post" action={memberActPath(id, act)}>
      <p>{children}</p>
      <input type="hidden" name="sure" value="1" />
      <button type="submit" class="plain">
        {label}
      </button>
    </form>
  );
}
