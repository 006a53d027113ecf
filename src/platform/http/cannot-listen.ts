import { CannotRun } from '../cannot-run.js';
import { refusedWith } from '../system-error.js';

/** The address that the operator chose is not to be had. */
export class CannotListen extends CannotRun {}

/** The error in an operator's words, where it is about an address (listen(2), getaddrinfo(3)); any other as it is. */
export function cannotListen(error: unknown, host: string, port: number, variable: 'PORT' | 'METRICS_PORT'): unknown {
  if (refusedWith(error, 'EADDRINUSE')) {
    return new CannotListen(
      `Port ${port} on ${host} is taken by another program. Stop that one, or set ${variable} to another` +
        `${variable === 'PORT' ? ' (0 picks a free one)' : ''}.`,
    );
  }
  if (refusedWith(error, 'EACCES', 'EPERM')) {
    return new CannotListen(
      `This user may not listen on port ${port}: ports below 1024 are the system's own. ` +
        `Set ${variable} to 1024 or more, and let a proxy stand in front.`,
    );
  }
  if (refusedWith(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL')) {
    return new CannotListen(
      `HOST is ${host}, which is no address of this machine. ` +
        'Set it to 127.0.0.1 (this machine only), 0.0.0.0 (everywhere), or an address that the machine has.',
    );
  }
  return error;
}
