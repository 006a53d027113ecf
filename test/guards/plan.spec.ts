import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = process.cwd();

/** A file that breaks each rule, and what it says. Whatever it imports is there as well. */
const faults: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'no-circles',
    'src/comment/link.ts',
    "import type { Ring } from './ring.js'; export interface Link { readonly ring: Ring }",
  ],
  [
    'platform-looks-down',
    'src/platform/word.ts',
    "import type { Kept } from '../comment/kept.view.js'; export type Word = Kept;",
  ],
  ['account-looks-down', 'src/account/reader.ts', "import '../article/slug.service.js';"],
  ['article-looks-down', 'src/article/count.ts', "import '../comment/kept.view.js';"],
  ['comment-looks-down', 'src/comment/judge.ts', "import '../moderation/queue.queries.js';"],
  ['share-looks-down', 'src/share/staff.ts', "import '../account/staff.service.js';"],
  ['moderation-looks-down', 'src/moderation/page.ts', "import '../site/page.view.js';"],
  ['site-looks-down', 'src/site/whole.ts', "import '../app.module.js';"],
  ['only-what-is-shown', 'src/moderation/hand.ts', "import '../comment/kept.entity.js';"],
  ['only-what-is-shown', 'src/share/helper.ts', "import '../article/slug.js';"],
  ['faces-compose', 'src/site/row.ts', "import '../comment/kept.entity.js';"],
  ['faces-compose', 'src/feed/rows.ts', "import 'typeorm';"],
  ['no-barrels', 'src/share/all.ts', "import './index.js';"],
  ['rules-are-pure', 'src/comment/rules/late.ts', "import '../../platform/clock.js';"],
  ['rules-are-pure', 'src/share/arrival.policy.ts', "import '@nestjs/common';"],
  ['migrations-stand-alone', 'migrations/1-first.ts', "import '../src/article/slug.js';"],
  ['no-tests-in-the-house', 'src/share/given.ts', "import '../../test/support/given.js';"],
  ['no-unknown-imports', 'src/share/lost.ts', "import './nowhere.js';"],
];

const imported = [
  'src/account/staff.service.ts',
  'src/app.module.ts',
  'src/article/slug.service.ts',
  'src/article/slug.ts',
  'src/comment/kept.entity.ts',
  'src/moderation/queue.queries.ts',
  'src/platform/clock.ts',
  'src/share/index.ts',
  'src/site/page.view.ts',
  'test/support/given.ts',
];

describe('the plan of the house', () => {
  it('is kept by every file', () => {
    expect(broken(root)).toEqual([]);
  });

  describe('judged by the same rules', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-plan-'));
    let found: string[];

    beforeAll(() => {
      for (const file of imported) write(folder, file, 'export const here = true;');
      write(folder, 'src/comment/kept.view.ts', 'export interface Kept { readonly here: true }');
      write(
        folder,
        'src/comment/ring.ts',
        "import type { Link } from './link.js'; export interface Ring { readonly link: Link }",
      );
      for (const [, file, text] of faults) write(folder, file, text);
      fs.copyFileSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
      fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
      found = broken(folder);
    });

    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    it.each(faults)('breaks %s: %s', (rule, file) => {
      expect(found).toContain(`${rule}: ${file}`);
    });
  });
});

/** What the cruiser objects to, as `rule: file`. */
function broken(folder: string): string[] {
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const run = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', 'src', 'migrations'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.stdout === '') throw new Error(run.stderr);
  const { violations, totalCruised } = JSON.parse(run.stdout).summary as Summary;
  expect(totalCruised).toBeGreaterThan(imported.length);
  return violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

interface Summary {
  readonly totalCruised: number;
  readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
}

function write(folder: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), `${text}\n`);
}
