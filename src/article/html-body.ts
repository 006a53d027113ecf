import sanitize from 'sanitize-html';
import { safeHref } from '../platform/http/safe-href.js';
import { refuseTooDeep } from './html-depth.js';
import { safeImageSource } from './safe-image.js';

const BLOCKS =
  'blockquote caption dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul';
const INLINE =
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small strong sub sup time u var wbr';

/** What an article is made of. No class, id, name or style: they belong to the page around it. */
const RULES: sanitize.IOptions = {
  allowedTags: [...BLOCKS.split(' '), ...INLINE.split(' ')],
  allowedAttributes: {
    '*': ['lang', 'dir'],
    a: ['href', 'title'],
    abbr: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
    ol: ['start', 'reversed'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
  nestingLimit: 100,
  transformTags: {
    a: (tagName, { href, ...rest }) => {
      const safe = safeHref(href?.trim() ?? '');
      return { tagName, attribs: safe === null ? rest : { href: safe, ...rest } };
    },
    img: (tagName, { src, ...rest }) => {
      const safe = safeImageSource(src?.trim() ?? '');
      return { tagName, attribs: safe === null ? {} : { src: safe, ...rest, alt: rest['alt'] ?? '', loading: 'lazy' } };
    },
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
};

/** Written HTML, reduced to what an article is made of. */
export function renderHtml(source: string): string {
  refuseTooDeep(source);
  return inTableBoxes(lowerHeadings(sanitize(source, RULES)));
}

// The two below read the sanitiser's own output, in which `<` always opens one of the tags above.

function lowerHeadings(html: string): string {
  if (!/<h1[ >]/.test(html)) return html;
  return html.replace(/<(\/?)h([1-5])(?=[ >])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}

/** As in Markdown: a wide table scrolls in its own box. */
function inTableBoxes(html: string): string {
  return html
    .replace(/<table(?=[ >])/g, '<div class="table" tabindex="0"><table')
    .replace(/<\/table>/g, '</table></div>');
}
