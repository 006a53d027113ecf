// For `node --import`: tells on stderr when a module of the embedded database, or its package, is loaded.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (/embedded/.test(url)) process.stderr.write(`loaded ${url}\n`);
    return next(url, context);
  },
});
