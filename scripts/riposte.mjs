/** Builds what has changed, then becomes the command line: `npm start` and `npm run riposte -- <command>` come through here. */
import { onNode24 } from './node-version.mjs';

await onNode24(async () => {
  const { build } = await import('./build.mjs');
  build();
  await import('../dist/cli.js');
});
