// A process that starts the embedded server as the app does, and tells its parent how it went. Runs the built code.
const entry = new URL('../../dist/src/platform/database/embedded/embedded-postgres.js', import.meta.url);
const { startEmbedded } = await import(entry.href);

let server;

const orders = {
  start: async (options) => {
    server = await startEmbedded(options);
    const { url, adminUrl, adopted, firstStart } = server;
    return { url, adminUrl, adopted, firstStart };
  },
  stop: async () => {
    await server.stop();
  },
  whyGone: async () => (await server.whyGone())?.message ?? null,
  leave: async () => {
    setImmediate(() => process.exit(0));
  },
};

process.on('SIGINT', () => process.send({ interrupted: true }));
process.on('message', async ({ order, options }) => {
  try {
    process.send({ order, answer: await orders[order](options) });
  } catch (error) {
    process.send({ order, refusal: { name: error.constructor.name, message: error.message } });
  }
});
