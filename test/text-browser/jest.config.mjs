import { execFileSync } from 'node:child_process';
import config from '../../jest.config.mjs';

/** The stories that need Debian's lynx, w3m and tmux: `npm run text-browsers`, also in `.ci/run`, which installs them. */
const stories = config.projects.find(({ displayName }) => displayName === 'stories');

for (const program of ['lynx', 'w3m', 'tmux']) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
  } catch {
    throw new Error(`The journeys in text browsers need ${program}: apt-get install lynx w3m tmux`);
  }
}

export default {
  ...stories,
  displayName: 'text browsers',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/text-browser/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
