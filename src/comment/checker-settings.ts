import { z } from 'zod';
import { type Setting } from '../platform/settings/settings.js';
import { type Protocol, protocols } from './rules/checker-protocols.js';

/** Where the outside checker is. Its secret is the operator's (CHECKER_SECRET): a setting would be shown, and stand in the log. */
export const checkerAddress: Setting<string> = {
  key: 'checker.address',
  about: 'https address of the outside checker, for Akismet https://rest.akismet.com/1.1/; empty for none',
  shape: z
    .string()
    .max(500)
    .refine((text) => text === '' || isAddress(text), { error: 'please give an https address without a password.' }),
  default: '',
};

export const checkerProtocol: Setting<Protocol> = {
  key: 'checker.protocol',
  about: 'how the outside checker is asked: signed (our own format) or akismet',
  shape: z.enum(protocols),
  default: 'signed',
};

export const checkerDeadline: Setting<number> = {
  key: 'checker.deadlineMs',
  about: 'milliseconds that a reply waits for the outside checker, 100 to 3000',
  shape: z.number().int().min(100).max(3000),
  default: 1500,
};

export const checkerSeesNetwork: Setting<boolean> = {
  key: 'checker.seesNetwork',
  about: 'whether the outside checker is told the network address of whoever sends a reply (of IPv6 the network)',
  shape: z.boolean(),
  default: false,
};

export const checkerSeesEmail: Setting<boolean> = {
  key: 'checker.seesEmail',
  about: 'whether the outside checker is told the e-mail address of whoever sends a reply',
  shape: z.boolean(),
  default: false,
};

export const checkerHearsDecisions: Setting<boolean> = {
  key: 'checker.hearsDecisions',
  about: 'whether the outside checker is told what moderators decided about replies that it was asked about',
  shape: z.boolean(),
  default: false,
};

export const checkerSettings = {
  address: checkerAddress,
  protocol: checkerProtocol,
  deadlineMs: checkerDeadline,
  seesNetwork: checkerSeesNetwork,
  seesEmail: checkerSeesEmail,
  hearsDecisions: checkerHearsDecisions,
};

/** Whether a plain http address will do is asked when it is used: only the operator can allow private networks. */
function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
  );
}
