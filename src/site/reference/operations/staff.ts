import { SignInDto } from '../../../account/account.dto.js';
import { PasswordsBusy, SignInRefused, TooManySignIns } from '../../../account/account.errors.js';
import { type Chapter } from '../operation.js';
import { SignedIn } from '../shapes/staff.shapes.js';
import { shapes } from '../shapes/values.js';

const Credentials = SignInDto.register(shapes, { id: 'Credentials' });

export const staff: Chapter = {
  name: 'Staff',
  description:
    'Signing in and out for programs that act for a person. Other programs send a bearer token and need no session.',
  operations: [
    {
      method: 'post',
      path: '/api/v1/staff/session',
      id: 'signIn',
      summary: 'Sign in',
      description: 'An address that nobody has, a wrong password and a disabled member get the same answer.',
      access: 'public',
      body: Credentials,
      answer: { status: 201, description: 'Signed in: the cookie is set.', shape: SignedIn },
      refusals: [new SignInRefused(), new TooManySignIns(60), new PasswordsBusy()],
    },
    {
      method: 'delete',
      path: '/api/v1/staff/session',
      id: 'signOut',
      summary: 'Sign out',
      description:
        'Ends the session of the cookie at once. Also for whoever is not signed in: afterwards they are not.',
      access: 'public',
      answer: { status: 204, description: 'Signed out.', shape: null },
    },
  ],
};
