import { readdirSync, readFileSync } from 'node:fs';
import { readManuscript } from './manuscript.js';
import { renderBody } from './article-body.js';

const folder = new URL('./samples/', import.meta.url);
const files = readdirSync(folder);

describe('the articles that a new house starts with', () => {
  it.each(files)('%s says all that an article can say of itself, and renders', (name) => {
    const manuscript = readManuscript({ name, bytes: readFileSync(new URL(name, folder)) });
    const stated = ['title', 'slug', 'lang', 'author', 'date', 'tags', 'excerpt'].filter((key) => !(key in manuscript));
    expect({ stated, notes: manuscript.notes }).toEqual({ stated: [], notes: [] });
    expect(renderBody(manuscript.source, 'markdown')).toMatch(/^<p>/);
  });
});
