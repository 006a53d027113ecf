import type { ComponentChild } from 'preact';
import { visible } from '../platform/http/characters.js';
import { webHref } from './comment-markdown.js';

export interface LinkInComment {
  /** As the parser read it. */
  readonly address: string;
  /** The words of the link, without markup. */
  readonly label: string;
  readonly content: readonly ComponentChild[];
}

/**
 * A link that a reader wrote: no vote for a search engine, no word to the other site about where it came from. Without words to
 * click on, or without an address on the web, it stays what was typed. Words that name another site than the one they lead to
 * are followed by its name.
 */
export function LinkInComment({ address, label, content }: LinkInComment) {
  const href = webHref(address);
  if (href === null || !visible(label)) return <>{['[', ...content, `](${address})`]}</>;
  const elsewhere = namesAnotherSite(label, href);
  return (
    <>
      <a href={href} rel="ugc nofollow noopener noreferrer" dir="auto">
        {content}
      </a>
      {elsewhere && ` (${elsewhere})`}
    </>
  );
}

const writtenAsSite = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]+)(?=[/:?#\s]|$)/iu;

/** The host that the link leads to, when its words look like the address of another one. */
function namesAnotherSite(label: string, href: string): string | null {
  const named = writtenAsSite.exec(label)?.[1];
  if (named === undefined) return null;
  const { host } = new URL(href);
  return hostOf(named) === withoutWww(host) ? null : host;
}

function hostOf(name: string): string | null {
  return URL.canParse(`http://${name}`) ? withoutWww(new URL(`http://${name}`).host) : null;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
