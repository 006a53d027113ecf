import { readFile } from 'node:fs/promises';
import { type Actor } from '../platform/audit/actor.js';
import { type ArticleService } from './article.service.js';
import { readManuscript } from './manuscript.js';

/** Oldest first, so that the list shows them in the order of their dates. */
const FILES = ['the-clock-that-runs-fast.md', 'the-library-on-the-river.md', 'a-year-without-street-lights.md'];

const sampler: Actor = { kind: 'system', id: null, name: 'samples' };

/** Publishes the articles that a new house starts with. Twice is as good as once; it is for an empty house, since it would undo what an editor changed. */
export async function publishSamples(articles: ArticleService): Promise<void> {
  for (const name of FILES) {
    const bytes = await readFile(new URL(`./samples/${name}`, import.meta.url));
    await articles.publishManuscript(readManuscript({ name, bytes }), sampler);
  }
}
