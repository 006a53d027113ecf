import type { ComponentChildren } from 'preact';
import { type ListedStaff } from '../account/staff.view.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { peoplePath, memberPath } from './addresses.js';
import { Field } from './field.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { type TypedWork, WorkFields } from './staff-work-fields.js';

export interface TypedInvitation extends TypedWork {
  readonly email: string;
  readonly name: string;
}

export interface StaffPeopleView {
  readonly staff: StaffView;
  readonly people: readonly ListedStaff[];
  readonly typed: TypedInvitation;
  /** Sentences about what was typed. */
  readonly faults: readonly string[];
}

const { moment } = messagesFor('en');
const current = 'people' as const;

export const stateWords = { active: 'works here', invited: 'invited, not come yet', disabled: 'disabled' } as const;

/** Who works here, and how somebody comes to. */
export function staffPeoplePage(site: Site, { staff, people, typed, faults }: StaffPeopleView): string {
  return staffPage(
    site,
    { title: faults.length > 0 ? 'Error: People' : 'People', staff, current },
    <>
      <h1>People</h1>
      <Faults faults={faults} />
      <ul class="plainly">
        {people.map((person) => (
          <li key={person.id}>
            <p>
              <a href={memberPath(person.id)}>
                <bdi>{person.name}</bdi>
              </a>{' '}
              <bdi>{person.email}</bdi>
              <br />
              {person.role}
              {person.limits && ', limited'}, {stateWords[person.state]}
              {person.secondFactor && ', with a second factor'}
              {person.linkUntil && (
                <>
                  , link good until <Moment at={person.linkUntil} say={moment} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <form method="post" action={peoplePath}>
          <Field name="email" label="Email" required>
            {(tied) => <input {...tied} type="email" value={typed.email} autocomplete="off" dir="ltr" />}
          </Field>
          <Field name="name" label="Name" required hint="As it stands in the log and beside their replies.">
            {(tied) => <input {...tied} value={typed.name} maxlength={80} autocomplete="off" />}
          </Field>
          <WorkFields work={typed} />
          <button type="submit">Make an invitation</button>
        </form>
      </section>
    </>,
  );
}

export function Faults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="summary" role="group" aria-label="Not done" tabindex={-1} autofocus>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

/** Shown once: only a digest of what it holds is kept. */
export interface SecretOnce {
  readonly title: string;
  readonly about: ComponentChildren;
  readonly secret: string;
  readonly until: Date | null;
  readonly back: string;
  readonly current: 'people' | 'tokens';
}

export function secretOncePage(site: Site, staff: StaffView, view: SecretOnce): string {
  return staffPage(
    site,
    { title: view.title, staff, current: view.current },
    <>
      <h1>{view.title}</h1>
      <p>{view.about}</p>
      <p>
        <code class="secret">{view.secret}</code>
      </p>
      <p>
        It is shown here once.{' '}
        {view.until && (
          <>
            Good until <Moment at={view.until} say={moment} />.
          </>
        )}
      </p>
      <p>
        <a href={view.back}>I have it</a>
      </p>
    </>,
  );
}
