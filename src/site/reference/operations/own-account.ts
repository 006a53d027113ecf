import { abilities } from '../../../account/abilities.js';
import { AddPasskeyDto, ConfirmCodeDto, FreshPasswordDto } from '../../../account/account.dto.js';
import {
  PasskeyMissing,
  PasskeysNotHere,
  PasswordsBusy,
  SecondFactorRequired,
  SessionMissing,
  TooManySignIns,
} from '../../../account/account.errors.js';
import { NotForPrograms } from '../../../platform/http/refusals.js';
import { type Operation } from '../operation.js';
import {
  AuthenticatorOffer,
  NewRecoveryCodes,
  PasskeyOffer,
  SecondFactors,
  SessionPage,
} from '../shapes/staff.shapes.js';
import { shapes } from '../shapes/values.js';

const access = [abilities['keep-own-account']];
const FreshPassword = FreshPasswordDto.register(shapes, { id: 'FreshPassword' });
const ConfirmedCode = ConfirmCodeDto.register(shapes, { id: 'ConfirmedCode' });
const NewPasskey = AddPasskeyDto.register(shapes, {
  id: 'NewPasskey',
  fields: { name: 'Your word for it.', credential: 'What `PublicKeyCredential.toJSON()` gives.' },
});
const signedIn = new NotForPrograms();
const fresh = [signedIn, new TooManySignIns(60), new PasswordsBusy()];
const base = '/api/v1/staff/second-factor';

/** How a member signs in: for sessions only. */
export const ownAccount: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/staff/sessions',
    id: 'listOwnSessions',
    summary: 'Where you are signed in',
    access,
    answer: { status: 200, description: 'Newest first.', shape: SessionPage },
    refusals: [signedIn],
  },
  {
    method: 'delete',
    path: '/api/v1/staff/sessions',
    id: 'endOtherSessions',
    summary: 'Sign out everywhere else',
    access,
    answer: { status: 204, description: 'Only this session is left.', shape: null },
    refusals: [signedIn],
  },
  {
    method: 'delete',
    path: '/api/v1/staff/sessions/{id}',
    id: 'endOwnSession',
    summary: 'End one session',
    access,
    answer: { status: 204, description: 'Ended.', shape: null },
    refusals: [signedIn, new SessionMissing()],
  },
  {
    method: 'get',
    path: base,
    id: 'readSecondFactor',
    summary: 'Your second factor',
    access,
    answer: { status: 200, description: 'What is asked for besides the password.', shape: SecondFactors },
    refusals: [signedIn],
  },
  {
    method: 'post',
    path: `${base}/authenticator`,
    id: 'offerAuthenticator',
    summary: 'A secret for an authenticator app',
    description: 'Counts when a code of it has come back, within a quarter of an hour.',
    access,
    body: FreshPassword,
    answer: { status: 201, description: 'Shown once.', shape: AuthenticatorOffer },
    refusals: fresh,
  },
  {
    method: 'post',
    path: `${base}/authenticator/confirmation`,
    id: 'confirmAuthenticator',
    summary: 'Turn the authenticator app on',
    description: 'With the first factor come recovery codes, and other sessions end.',
    access,
    body: ConfirmedCode,
    answer: { status: 200, description: 'It is on.', shape: NewRecoveryCodes },
    refusals: [signedIn],
  },
  {
    method: 'post',
    path: `${base}/authenticator/removal`,
    id: 'removeAuthenticator',
    summary: 'Turn the authenticator app off',
    access,
    body: FreshPassword,
    answer: { status: 204, description: 'It is off.', shape: null },
    refusals: [...fresh, new SecondFactorRequired()],
  },
  {
    method: 'post',
    path: `${base}/passkey-offers`,
    id: 'offerPasskey',
    summary: 'A question for a new passkey',
    access,
    body: FreshPassword,
    answer: { status: 201, description: 'For `navigator.credentials.create`.', shape: PasskeyOffer },
    refusals: [...fresh, new PasskeysNotHere()],
  },
  {
    method: 'post',
    path: `${base}/passkeys`,
    id: 'addPasskey',
    summary: 'Add a passkey',
    access,
    body: NewPasskey,
    answer: { status: 201, description: 'It opens the door.', shape: NewRecoveryCodes },
    refusals: [signedIn, new PasskeysNotHere()],
  },
  {
    method: 'post',
    path: `${base}/passkeys/{id}/removal`,
    id: 'removePasskey',
    summary: 'Remove a passkey',
    access,
    body: FreshPassword,
    answer: { status: 204, description: 'It opens nothing any more.', shape: null },
    refusals: [...fresh, new PasskeyMissing(), new SecondFactorRequired()],
  },
  {
    method: 'post',
    path: `${base}/recovery-codes`,
    id: 'renewRecoveryCodes',
    summary: 'New recovery codes',
    description: 'Those of before are void.',
    access,
    body: FreshPassword,
    answer: { status: 201, description: 'Shown once.', shape: NewRecoveryCodes },
    refusals: fresh,
  },
];
