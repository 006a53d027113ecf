import type { ComponentChildren } from 'preact';
import { type ListedSession } from '../account/open-sessions.service.js';
import { type SecondFactors } from '../account/second-factor.view.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import {
  authenticatorPath,
  authenticatorRemovalPath,
  newPasskeyPath,
  otherSessionsPath,
  passkeyRemovalPath,
  recoveryCodesPath,
  sessionEndPath,
} from './addresses.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { PasswordAgain } from './staff-password-again.js';

/** What was asked for with a wrong password, or is not possible: the form is opened again, with the reason. */
export interface RefusedChange {
  readonly what: string;
  readonly fault: string;
}

export type SecurityDeed = keyof typeof deeds;

export interface StaffSecurityView {
  readonly staff: StaffView;
  readonly factors: SecondFactors;
  readonly sessions: readonly ListedSession[];
  readonly currentSession: string | null;
  readonly passkeysPossible: boolean;
  readonly done: SecurityDeed | null;
  readonly refused: RefusedChange | null;
}

export const deeds = {
  'authenticator-on': 'Your authenticator app is asked for from now on.',
  'authenticator-off': 'Your authenticator app is not asked for any more.',
  'passkey-added': 'The passkey opens the door from now on.',
  'passkey-removed': 'That passkey opens nothing any more.',
  'session-ended': 'That session is over.',
  'others-ended': 'You are signed in here only.',
} as const;

const { moment } = messagesFor('en');

/** How somebody signs in, and where they are signed in. */
export function staffSecurityPage(site: Site, view: StaffSecurityView): string {
  const { staff, factors, refused } = view;
  const none = !factors.authenticator && factors.passkeys.length === 0;
  return staffPage(
    site,
    { title: refused ? 'Error: Signing in' : 'Signing in', staff, current: 'security' },
    <>
      <h1>Signing in</h1>
      {view.done && (
        <div class="notice" role="group" aria-label="Done" tabindex={-1} autofocus>
          <p>{deeds[view.done]}</p>
        </div>
      )}
      {none && factors.required && (
        <div class="notice overtaken" role="group" aria-label="First of all" tabindex={-1} autofocus={!refused}>
          <p>This site asks you for a second factor. Set one up here; then everything else opens.</p>
        </div>
      )}
      <SecondFactor view={view} none={none} />
      <Sessions view={view} />
    </>,
  );
}

function SecondFactor({
  view: { factors, passkeysPossible, refused },
  none,
}: {
  view: StaffSecurityView;
  none: boolean;
}) {
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">Second factor</h2>
      <p>
        {none
          ? 'Your password opens the door by itself. With one of these, whoever learns it stands outside.'
          : 'Besides your password one of these is asked for.'}
      </p>
      <h3>Authenticator app</h3>
      {factors.authenticator ? (
        <Change what="authenticator-off" label="Turn it off" action={authenticatorRemovalPath} refused={refused} />
      ) : (
        <Change what="authenticator-on" label="Set one up" action={authenticatorPath} refused={refused} />
      )}
      <h3>Passkeys</h3>
      {factors.passkeys.length > 0 && (
        <ul class="plainly">
          {factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id}>
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                , since <Moment at={createdAt} say={moment} />
                {lastUsedAt ? (
                  <>
                    , last used <Moment at={lastUsedAt} say={moment} />
                  </>
                ) : (
                  ', not used yet'
                )}
              </p>
              <Change
                what={`remove-${id}`}
                label="Remove"
                name={`Remove the passkey ${name}`}
                action={passkeyRemovalPath(id)}
                refused={refused}
              />
            </li>
          ))}
        </ul>
      )}
      {passkeysPossible ? (
        <Change what="passkey" label="Add a passkey" action={newPasskeyPath} refused={refused} />
      ) : (
        <p>They need a site with a name and https; this one is reached in another way.</p>
      )}
      {!none && (
        <>
          <h3>Recovery codes</h3>
          <p>
            {factors.recoveryCodes === 1 ? '1 is left.' : `${factors.recoveryCodes} are left.`} Each opens the door
            once, when the rest is lost.
          </p>
          <Change what="codes" label="Make new ones" action={recoveryCodesPath} refused={refused}>
            <p>Those of before are void then.</p>
          </Change>
        </>
      )}
    </section>
  );
}

interface ChangeProps {
  readonly what: string;
  readonly label: string;
  /** For ears, where the label alone could mean several. */
  readonly name?: string;
  readonly action: string;
  readonly refused: RefusedChange | null;
  readonly children?: ComponentChildren;
}

/** Needed seldom, so it is folded away. */
function Change({ what, label, name = label, action, refused, children }: ChangeProps) {
  const fault = refused?.what === what ? refused.fault : null;
  return (
    <details class="whole-address" open={fault !== null}>
      <summary>{label}</summary>
      <form method="post" action={action}>
        {children}
        <PasswordAgain id={what} fault={fault} />
        <button type="submit" aria-label={name === label ? undefined : name}>
          {label}
        </button>
      </form>
    </details>
  );
}

const ways = {
  password: 'password',
  authenticator: 'password and authenticator app',
  'recovery-code': 'password and recovery code',
  passkey: 'passkey',
} as const;

function Sessions({ view: { sessions, currentSession } }: { view: StaffSecurityView }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul class="plainly">
        {sessions.map(({ id, device, openedWith, createdAt, lastSeenAt }) => (
          <li key={id}>
            <p>
              <strong>{device}</strong>
              {id === currentSession && ' (here)'}, by {ways[openedWith]}, since <Moment at={createdAt} say={moment} />,
              last seen <Moment at={lastSeenAt} say={moment} />
            </p>
            {id !== currentSession && (
              <form method="post" action={sessionEndPath(id)}>
                <input type="hidden" name="end" value="1" />
                <button type="submit" class="plain" aria-label={`End the session on ${device}`}>
                  End
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={otherSessionsPath}>
          <input type="hidden" name="end" value="1" />
          <button type="submit" class="plain">
            Sign out everywhere else
          </button>
        </form>
      )}
    </section>
  );
}
