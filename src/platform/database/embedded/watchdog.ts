import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Identity } from './identity.js';

/**
 * The shell that stands between us and PostgreSQL. It holds the other end of a pipe of ours: when this process ends, be it
 * by kill -9, the pipe closes, and the shell asks the server to stop. Read in order:
 * the program starts without the pipe; signals meant for us do not end the shell; it tells the program's id; a child waits
 * for the end of the pipe, then sends the signal until the program is gone (one sent before the program listens for it is
 * lost); when the program has ended, whatever ended it, its socket folder goes too.
 */
const script = `
signal=$1; folder=$2; shift 2
exec 3<&0
"$@" 3<&- </dev/null >&2 &
program=$!
trap '' HUP INT TERM
echo "$program"
exec >&2
( read -r nothing <&3; while kill -s "$signal" "$program"; do sleep 0.2; done ) 2>/dev/null &
watcher=$!
wait "$program"; code=$?
kill -s KILL "$watcher" 2>/dev/null
[ -z "$folder" ] || rmdir "$folder" 2>/dev/null
exit "$code"
`;

export interface Guarded {
  /** The program's process id; undefined when the shell could not be started. */
  readonly pid: Promise<number | undefined>;
  /** Resolves with the exit code when the program, and then the shell, have ended. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Lets go of the pipe: the watchdog sends the stop signal. */
  letGo(): void;
  /** From now on the program does not keep this process alive. */
  unref(): void;
}

/**
 * Runs a program in a session of its own, so that Ctrl-C in our terminal does not reach it, under a watchdog that ends it
 * with `stopSignal` when this process is no more. Its output goes to `output`, a file descriptor. When it has ended, the
 * empty `folder` is removed.
 */
export function runGuarded(
  command: readonly string[],
  as: Identity,
  options: { stopSignal: 'INT' | 'TERM'; output: number; folder?: string; env?: Record<string, string> },
): Guarded {
  const words = ['-c', script, 'riposte-watchdog', options.stopSignal, options.folder ?? '', ...as.prefix, ...command];
  const shell = spawn('/bin/sh', words, {
    ...as.user,
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...options.env },
    stdio: ['pipe', 'pipe', options.output],
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    const finish = (code: number | null): void => {
      over = true;
      resolve(code);
    };
    shell.once('exit', finish);
    shell.once('error', () => finish(null));
  });
  const pid = new Promise<number | undefined>((resolve) => {
    shell.stdout?.once('data', (line: Buffer) => resolve(Number(line.toString())));
    void ended.then(() => resolve(undefined));
  });
  shell.stdin?.on('error', () => undefined);
  return {
    pid,
    ended,
    hasEnded: () => over,
    letGo: () => shell.stdin?.destroy(),
    unref: () => {
      shell.unref();
      for (const pipe of [shell.stdin, shell.stdout]) (pipe as Socket | null)?.unref();
    },
  };
}
