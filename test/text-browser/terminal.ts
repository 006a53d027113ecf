import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** So tall that most pages stand on it as a whole (w3m draws no more rows than these). */
const size = { columns: 100, rows: 200 };
const mostLooks = 600;
const pauseMs = 20;

export interface Cursor {
  readonly column: number;
  readonly row: number;
}

/** A terminal that somebody sits at (tmux): a program really draws on it, and keys really arrive. */
export class Terminal {
  private constructor(
    /** Of this terminal alone; the program that runs in it may keep its things there. */
    readonly home: string,
  ) {}

  /** `command` is words for a shell. */
  static async with(command: (home: string) => readonly string[]): Promise<Terminal> {
    const terminal = new Terminal(fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-terminal-')));
    const { columns, rows } = size;
    const words = command(terminal.home);
    await terminal.tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), ...words);
    return terminal;
  }

  /** What can be read, line by line. */
  async lines(): Promise<string[]> {
    return (await this.tmux('capture-pane', '-p')).split('\n');
  }

  /** The same without margins and blank lines. */
  async text(): Promise<string> {
    const lines = (await this.lines()).map((line) => line.trim());
    return lines.filter((line) => line !== '').join('\n');
  }

  async cursor(): Promise<Cursor> {
    const [column, row] = (await this.tmux('display-message', '-p', '#{cursor_x} #{cursor_y}')).split(' ').map(Number);
    return { column: column ?? 0, row: row ?? 0 };
  }

  /** By its name, such as `Tab` or `C-r`. */
  async press(...keys: string[]): Promise<void> {
    await this.tmux('send-keys', ...keys);
  }

  async type(text: string): Promise<void> {
    await this.tmux('send-keys', '-l', '--', text);
  }

  /** Looks until it sees what it waits for, and gives it back. Whoever waits in vain is told what there was to see instead. */
  async until<Seen>(what: string, look: () => Promise<Seen | null | false | undefined>): Promise<Seen> {
    for (let looks = 0; looks < mostLooks; looks++) {
      const seen = await look();
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    throw new Error(`Waited in vain for ${what}. On the screen:\n${await this.text()}`);
  }

  async close(): Promise<void> {
    await this.tmux('kill-server').catch(() => null);
    fs.rmSync(this.home, { recursive: true, force: true });
  }

  /** A server of its own, which reads nobody's settings and outlives nothing. */
  private async tmux(...words: string[]): Promise<string> {
    const server = ['-S', path.join(this.home, 'tmux'), '-f', '/dev/null', '-u'];
    const env = { PATH: process.env.PATH, HOME: this.home, LANG: 'C.UTF-8', TERM: 'screen' };
    const { stdout } = await promisify(execFile)('tmux', [...server, ...words], { env });
    return stdout;
  }
}
