import fs from 'node:fs';
import path from 'node:path';
import { type Cursor, Terminal } from './terminal.js';

/** What one browser does otherwise than the other. */
export interface Kind {
  readonly command: (url: string, home: string) => readonly string[];
  readonly keys: { readonly reload: string; readonly open: string };
  /** Writes into the field on which the cursor stands, in place of what is there. */
  readonly write: (terminal: Terminal, text: string) => Promise<void>;
}

/** As it comes, but that it shows the cursor, which is how we see where we are. */
const lynx: Kind = {
  command: (url) => ['lynx', '-cfg=/dev/null', '-display_charset=utf-8', '-show_cursor', '-nopause', url],
  keys: { reload: 'C-r', open: 'g' },
  write: async (terminal, text) => {
    await terminal.press('C-u');
    const [first = '', ...others] = text.split('\n');
    await terminal.type(first);
    for (const line of others) {
      await terminal.press('Enter');
      await terminal.type(line);
    }
  },
};

/** Asks for a line at the foot of the screen, and for longer texts calls an editor: ours writes what lies ready. */
const w3m: Kind = {
  command: (url, home) => {
    const editor = path.join(home, 'editor');
    fs.writeFileSync(editor, `#!/bin/sh\nfor file; do :; done\ncp ${home}/note "$file"\n`, { mode: 0o755 });
    return ['w3m', '-config', '/dev/null', '-o', `editor=${editor}`, '-o', 'confirm_qq=0', url];
  },
  keys: { reload: 'R', open: 'U' },
  write: async (terminal, text) => {
    fs.writeFileSync(path.join(terminal.home, 'note'), text);
    const before = (await terminal.lines()).join('\n');
    await terminal.press('Enter');
    // A line is asked for; a longer text is there when the editor has been.
    const asked = await terminal.until('an answer to Enter', async () => {
      const lines = await terminal.lines();
      return lines.some((line) => line.startsWith('TEXT:')) ? 'line' : lines.join('\n') !== before && 'text';
    });
    if (asked === 'text') return;
    await terminal.press('C-u');
    await terminal.type(text);
    await terminal.press('Enter');
  },
};

const kinds = { lynx, w3m } as const;
export type TextBrowserName = keyof typeof kinds;
export const textBrowsers = Object.keys(kinds) as TextBrowserName[];

/** A reader at a browser without pictures, styles and script. All is done by keys, and seen on the screen. */
export class TextBrowser {
  private constructor(
    private readonly kind: Kind,
    private readonly terminal: Terminal,
  ) {}

  static async open(name: TextBrowserName, url: string): Promise<TextBrowser> {
    const kind = kinds[name];
    return new TextBrowser(kind, await Terminal.with((home) => kind.command(url, home)));
  }

  /** Waits for words, and gives the whole screen back without blank lines and margins. */
  sees(...words: string[]): Promise<string> {
    return this.terminal.until(`“${words.join('”, “')}”`, async () => {
      const text = await this.terminal.text();
      return words.every((word) => text.includes(word)) && text;
    });
  }

  /** To a link or a button, by Tab. */
  async press(words: string): Promise<void> {
    // Lynx stands a space before what it stands on, and says in brackets that it is a button.
    const here = async ({ column, row }: Cursor) => (await this.line(row)).slice(column).replace(/^ ?(\(\w+\) )?/, '');
    await this.tabUntil(words, async (cursor) => (await here(cursor)).startsWith(words));
    await this.terminal.press('Enter');
  }

  /** To the box before a label, by Tab. */
  async choose(label: string): Promise<void> {
    await this.tabUntil(label, async ({ column, row }) => (await this.line(row)).indexOf(label) > column);
    await this.terminal.press('Enter');
  }

  /** To the first field behind its label, by Tab. */
  async write(label: string, text: string): Promise<void> {
    const before = async ({ column, row }: Cursor) => {
      const labelled = (await this.terminal.lines()).findIndex((line) => line.trim().startsWith(label));
      return row < labelled || (row === labelled && column < (await this.line(row)).indexOf(label) + label.length);
    };
    let last = false;
    await this.tabUntil(label, async (cursor) => {
      const was = last;
      last = await before(cursor);
      return was && !last;
    });
    await this.kind.write(this.terminal, text);
  }

  async reload(): Promise<void> {
    await this.terminal.press(this.kind.keys.reload);
  }

  /** By its address. */
  async visit(url: string): Promise<void> {
    await this.terminal.press(this.kind.keys.open);
    await this.terminal.press('C-u');
    await this.terminal.type(url);
    await this.terminal.press('Enter');
  }

  close(): Promise<void> {
    return this.terminal.close();
  }

  /** With the cursor in it: a page that scrolls may leave that where it was. */
  private async view(): Promise<string> {
    return JSON.stringify([await this.terminal.cursor(), await this.terminal.lines()]);
  }

  private async line(row: number): Promise<string> {
    return (await this.terminal.lines())[row] ?? '';
  }

  /** A reader presses Tab until the cursor stands where it should; round the whole page, if need be. */
  private async tabUntil(what: string, there: (cursor: Cursor) => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 300; presses++) {
      if (await there(await this.terminal.cursor())) return;
      const before = await this.view();
      await this.terminal.press('Tab');
      await this.terminal.until(`Tab to lead on, to “${what}”`, async () => (await this.view()) !== before);
    }
    throw new Error(`No Tab leads to “${what}”. On the screen:\n${await this.terminal.text()}`);
  }
}
