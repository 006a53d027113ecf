import type { SafeHtml } from '../platform/safe-html.js';

/** The only door through which markup enters a page unescaped. The brand on `of` says that a renderer of ours made it. */
export function Markup({ of, ...attributes }: { of: SafeHtml; class?: string; id?: string }) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: of }} />;
}
