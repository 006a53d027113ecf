/**
 * The plan of src/README.md, as a machine reads it: which room may import which, and what another room may see.
 * Type imports count. `npm run plan` judges the tree; test/guards/plan.spec.ts proves that each rule catches its fault.
 */
const mayImport = {
  platform: [],
  account: ['platform'],
  article: ['account', 'platform'],
  comment: ['article', 'account', 'platform'],
  share: ['article', 'comment', 'platform'],
  moderation: ['comment', 'article', 'account', 'platform'],
  site: ['account', 'article', 'comment', 'share', 'moderation', 'platform'],
  feed: ['account', 'article', 'comment', 'share', 'moderation', 'platform'],
  transfer: ['account', 'article', 'comment', 'share', 'moderation', 'platform'],
};
const rooms = Object.keys(mayImport).join('|');
const spec = '[.]spec[.]tsx?$';
/** Verbs, questions and plain data, and who may; commands are for the command line, which stands above all rooms. */
const shown = '[.](module|service|queries|view|dto|messages|errors)[.]tsx?$|^src/account/abilities[.]ts$';
const pure = '[.]policy[.]ts$|^src/comment/(rules/|comment-status[.]ts)|^src/share/(share-target|fit|intent)[.]ts$';
const frameworks = 'node_modules/(@nestjs|typeorm|fastify|@fastify|pg|pg-boss)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one file, or one of them knows too much.',
      {},
      { circular: true },
    ),
    ...Object.entries(mayImport).map(([room, below]) =>
      forbid(
        `${room}-looks-down`,
        `${room} may import: ${below.join(', ') || 'packages only'}.`,
        { path: `^src/${room}/` },
        {
          path: '^(src|migrations)/',
          pathNot: `^src/(${[room, ...below].join('|')})/`,
        },
      ),
    ),
    forbid(
      'only-what-is-shown',
      'Another room sees verbs, questions and plain data; entities, policies and helpers stay home.',
      { path: `^src/(${rooms})/`, pathNot: spec },
      { path: `^src/(${rooms})/`, pathNot: ['^src/$1/', '^src/platform/', shown] },
    ),
    forbid(
      'no-barrels',
      'Import the file that defines the thing.',
      {},
      { path: '/index[.]tsx?$', pathNot: 'node_modules' },
    ),
    forbid(
      'faces-compose',
      'A face asks the rooms; rows are their business.',
      { path: '^src/(site|feed|transfer)/' },
      {
        path: ['[.]entity[.]ts$', 'node_modules/(typeorm|@nestjs/typeorm)/'],
      },
    ),
    forbid(
      'rules-are-pure',
      'A policy takes facts and gives a verdict: no framework, no database, no clock.',
      { path: pure, pathNot: spec },
      { path: [frameworks, '^src/platform/clock[.]ts$'] },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration that imports from src changes when src does.',
      { path: '^migrations/' },
      { path: '^src/' },
    ),
    forbid(
      'no-tests-in-the-house',
      'What runs never needs what tests it.',
      { path: '^src/', pathNot: spec },
      { path: ['^test/', spec] },
    ),
    forbid('no-unknown-imports', 'What cannot be found cannot be judged.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
